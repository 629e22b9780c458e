namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>The whole row.</summary>
internal sealed record RowNode : Node
{
    public static readonly RowNode Instance = new();
}

/// <summary>A field of the row.</summary>
/// <param name="Field">The field.</param>
/// <param name="IsValueAccess">
/// True for <c>row.Field.Value</c>, a cast to the type without null, or the receiver of a method: where the field is null, C# throws, and
/// the row is left out.
/// </param>
internal sealed record FieldNode(AnalyticsFieldInfo Field, bool IsValueAccess = false) : Node
{
    /// <summary>How a message names it, in the words of the query.</summary>
    public string Name => Written ?? "x." + Field.Name;
}

/// <summary>
/// The field, or another value where it is null: <c>row.Field ?? fallback</c>. Where the other value is a condition on the row, the whole
/// is a condition too.
/// </summary>
/// <param name="Field">The field.</param>
/// <param name="Fallback">A value, or a condition on the row.</param>
/// <param name="IsEager">True for <c>GetValueOrDefault(fallback)</c>, which evaluates the fallback where <c>??</c> would not.</param>
internal sealed record CoalesceNode(FieldNode Field, Node Fallback, bool IsEager = false) : Node;

/// <summary>The bucket that a date falls into: <c>DateBucket.StartOfMonth(row.Field)</c>.</summary>
internal sealed record BucketNode(FieldNode Date, DateLevel Level) : Node
{
    /// <summary>The method of <c>DateBucket</c> that makes it.</summary>
    public string Method => MethodOf(Level);

    /// <summary>The level of a method of <c>DateBucket</c>.</summary>
    public static DateLevel LevelOf(string method) =>
        method == MethodOf(DateLevel.Day) ? DateLevel.Day : method == MethodOf(DateLevel.Week) ? DateLevel.Week : DateLevel.Month;

    private static string MethodOf(DateLevel level) => level switch
    {
        DateLevel.Day => "StartOfDay",
        DateLevel.Week => "StartOfWeek",
        _ => "StartOfMonth",
    };
}

/// <summary>The size of a bucket of dates; the <c>aggregationLevel</c>.</summary>
internal enum DateLevel
{
    Day,
    Week,
    Month,
}

/// <summary>Where the buckets of dates begin.</summary>
internal static class DateLevels
{
    /// <summary>Midnight (UTC) at the beginning of the day, of the Monday on or before it, or of the first day of the month.</summary>
    public static DateTimeOffset StartOf(this DateLevel level, DateTimeOffset date)
    {
        var day = date.UtcDateTime.Date;
        return new(
            level switch
            {
                DateLevel.Day => day,
                DateLevel.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
                _ => new DateTime(day.Year, day.Month, 1),
            },
            TimeSpan.Zero);
    }
}

/// <summary>A group: its key, and what its elements are.</summary>
internal sealed record GroupNode(Node Key, Node Element) : Node;

/// <summary><c>group.Count()</c> (no operand), <c>group.Sum(x => operand)</c> or <c>group.Figure(x => operand)</c>.</summary>
internal sealed record AggregateNode(AggregateFunction Function, Node? Operand) : Node
{
    /// <summary>The field in which the service returns it; null where it returns none.</summary>
    public AnalyticsFieldInfo? FieldIn(AnalyticsResource resource) => this switch
    {
        { Function: AggregateFunction.Count } => resource.Fields.FirstOrDefault(f => f.Aggregate == FieldAggregate.Count),
        { Function: AggregateFunction.Figure, Operand: FieldNode { Field: { Aggregate: FieldAggregate.Figure } figure } } => figure,
        { Function: AggregateFunction.Figure } => null,
        { Operand: FieldNode { Field.Aggregate: FieldAggregate.Sum or FieldAggregate.BucketOnly } summed } => summed.Field,
        _ => null,
    };

    /// <summary>The aggregate that a field of grouped rows is.</summary>
    public static AggregateNode Of(AnalyticsFieldInfo field) => field.Aggregate switch
    {
        FieldAggregate.Count => new AggregateNode(AggregateFunction.Count, null),
        FieldAggregate.Figure => new AggregateNode(AggregateFunction.Figure, new FieldNode(field)),
        _ => new AggregateNode(AggregateFunction.Sum, new FieldNode(field)),
    };

    /// <summary>How the aggregate is written.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="row">The name of its rows.</param>
    public string ToCode(string group, string row) =>
        $"{group}.{Function}({(Operand is FieldNode { Field.Name: var name } ? $"{row} => {row}.{name}" : "")})";
}

/// <summary>The functions over a group's elements that the service can compute.</summary>
internal enum AggregateFunction
{
    Count,
    Sum,
    Figure,
}

/// <summary>An object made of named members: an anonymous type, a tuple, a record, an object initializer.</summary>
/// <param name="Members">What the object is made of. What cannot be found again under a name has an empty one.</param>
/// <param name="OwnEquality">
/// The name of the type, where its objects may be equal by other rules than that their members are; null where the compiler wrote its
/// equality.
/// </param>
internal sealed record NewObjectNode(EquatableList<NewObjectMember> Members, string? OwnEquality = null) : Node
{
    /// <summary>True once an earlier <c>Select</c> has made the object.</summary>
    public bool IsProjected { get; init; }

    /// <summary>What a member was given; null where that is not known.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="declaredBy">The full name of the type that declares it.</param>
    public Node? Find(string name, string declaredBy)
    {
        foreach (var member in Members)
        {
            if (member.Name == name && member.DeclaredBy == declaredBy)
            {
                return member.Value;
            }
        }

        return null;
    }
}

/// <summary>One member of a <see cref="NewObjectNode"/>.</summary>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Value">What it was given.</param>
/// <param name="DeclaredBy">The full name of the type that declares it.</param>
internal readonly record struct NewObjectMember(string Name, Node Value, string DeclaredBy);
