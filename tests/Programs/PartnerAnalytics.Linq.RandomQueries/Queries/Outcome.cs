namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>What came of a query.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Elements">Its elements, or the value that ended it.</param>
/// <param name="Text">The rule that refused it, or the message of the exception.</param>
internal sealed record Outcome(OutcomeKind Kind, IReadOnlyList<object?> Elements, string Text)
{
    public static async Task<Outcome> OfAsync(Func<Task<IReadOnlyList<object?>>> run)
    {
        try
        {
            return new Outcome(OutcomeKind.Answered, await run(), "");
        }
        catch (AnalyticsQueryException exception)
        {
            return new Outcome(OutcomeKind.Refused, [], exception.RuleId);
        }
        catch (InvalidOperationException exception) when (exception.Message.StartsWith("Sequence contains", StringComparison.Ordinal))
        {
            return new Outcome(OutcomeKind.Thrown, [], exception.Message);
        }
        catch (ArgumentOutOfRangeException exception) when (exception.ParamName == "index")
        {
            // .NET itself has two messages for it.
            return new Outcome(OutcomeKind.Thrown, [], nameof(ArgumentOutOfRangeException));
        }
        catch (Exception exception)
        {
            return new Outcome(OutcomeKind.Failed, [], $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    /// <summary>Whether both have the same elements, in whatever order.</summary>
    public bool HasElementsOf(Outcome other) =>
        Elements.CountBy(ValueTuple.Create).ToHashSet().SetEquals(other.Elements.CountBy(ValueTuple.Create));

    /// <summary>The same with parts of its elements in their place.</summary>
    public Outcome SelectMany(Func<object?, IEnumerable<object?>> selector) => this with { Elements = [.. Elements.SelectMany(selector)] };

    /// <summary>What differs first; null where nothing does.</summary>
    public string? DifferenceFrom(Outcome other)
    {
        if (Kind != other.Kind || Text != other.Text)
        {
            return $"{Print()}\ninstead of\n{other.Print()}";
        }

        for (var i = 0; i < Math.Max(Elements.Count, other.Elements.Count); i++)
        {
            if (i >= Elements.Count || i >= other.Elements.Count || !Equals(Elements[i], other.Elements[i]))
            {
                return $"element {i} is {PrintElement(i)}\ninstead of {other.PrintElement(i)}\n({Elements.Count} elements instead of {other.Elements.Count})";
            }
        }

        return null;
    }

    private string Print() => Kind == OutcomeKind.Answered ? $"{Elements.Count} elements" : $"{Kind}: {Text}";

    private string PrintElement(int i) => i < Elements.Count ? Conditions.Operands.Print(Elements[i]) : "missing";
}
