using System.Linq.Expressions;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation.Values;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution;

/// <summary>A call of one of <see cref="Queryable"/>'s operators that ends a query.</summary>
/// <param name="Name">The name of the operator.</param>
/// <param name="Source">The query, with the condition or the order of the call, and no more elements than the call needs.</param>
/// <param name="DefaultValue">The expression of the caller's own default value; null where there is none.</param>
/// <param name="Call">Builds the whole call as an expression.</param>
internal sealed record TerminalCall(string Name, QueryChain Source, Expression? DefaultValue, Func<MethodCallExpression> Call)
{
    public const string MoreThanOne = "Sequence contains more than one element";

    /// <summary>The call that is made where this one finds no element; null where there is none.</summary>
    public TerminalCall? Fallback { get; private init; }

    /// <summary>Whether two elements are one too many.</summary>
    public bool IsSingle => Name is nameof(Queryable.Single) or nameof(Queryable.SingleOrDefault);

    /// <summary>Whether the call has no use for the elements.</summary>
    public bool OnlyCounts => Name is nameof(Queryable.Any) or nameof(Queryable.All) or nameof(Queryable.Contains)
        or nameof(Queryable.Count) or nameof(Queryable.LongCount);

    /// <summary>Whether an operator ends a query in a way that can be sent.</summary>
    public static bool IsKnown(string name) => name is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Any" or "All"
        or "Count" or "LongCount" or "Contains" or "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault"
        or "Min" or "Max" or "MinBy" or "MaxBy" or "Sum";

    /// <summary>A call, with the query that it needs.</summary>
    /// <param name="written">The operator as it was called, which may be the asynchronous form.</param>
    /// <param name="query">The query that it was called on.</param>
    /// <param name="lambda">Its condition or key; null where it has none.</param>
    /// <param name="value">Its other argument: a place, a value to look for, or a default; null where it has none.</param>
    /// <param name="expression">The argument as the user wrote it; null where the compiler did not tell.</param>
    /// <param name="call">Builds the whole call as an expression.</param>
    public static TerminalCall Create(
        string written, QueryChain query, LambdaExpression? lambda, Expression? value, string? expression, Func<MethodCallExpression> call)
    {
        var name = KnownMethods.Synchronous(written);
        var source = query;
        switch (name)
        {
            case "Min" or "Max" or "MinBy" or "MaxBy":
                source = query.Then(new OrderByCall(lambda, written) { Written = expression });
                source = lambda is not null && name is "Min" or "Max"
                    ? source.Then(new SelectCall(lambda) { Written = expression })
                    : source;
                break;
            case "Sum":
                source = query.Then(new SumCall(lambda, written) { Written = expression });
                break;
            case "Contains":
                source = query.Then(new ContainsCall(value!, written) { Written = expression });
                break;
            case "ElementAt" or "ElementAtOrDefault":
                source = query.Then(At(written, ValueInterpreter.EvaluateOrRefuse(value!)) with { Written = expression });
                break;
            case var _ when lambda is not null:
                source = query.Then(new WhereCall(lambda, written) { Written = expression });
                break;
        }

        if (name is "Last" or "LastOrDefault")
        {
            source = source.Then(new ReverseCall(written));
        }

        // Single needs two elements to know that there is no second.
        var needed = name is "Count" or "LongCount" or "Sum" ? source
            : source.Then(new TakeCall(Expression.Constant(name is "Single" or "SingleOrDefault" ? 2 : 1), written));
        return new TerminalCall(name, needed, name.EndsWith("OrDefault", StringComparison.Ordinal) ? value : null, call)
        {
            // Where no element has a key, C# gives the first.
            Fallback = name is "MinBy" or "MaxBy" && lambda is { ReturnType: var key } && NullableTypes.CanBeNull(key)
                ? new TerminalCall(name, query.Then(new TakeCall(Expression.Constant(1), written)), null, call)
                : null,
        };
    }

    /// <summary>What an empty query gives.</summary>
    /// <exception cref="InvalidOperationException">The operator needs an element.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The operator names a place, and there is no element.</exception>
    public TResult Default<TResult>() => Name switch
    {
        "ElementAt" => throw new ArgumentOutOfRangeException("index"),
        "ElementAtOrDefault" => default!,
        "Min" or "Max" or "MinBy" or "MaxBy" when default(TResult) is null => default!,
        _ when Name.EndsWith("OrDefault", StringComparison.Ordinal) =>
            DefaultValue is null ? default! : (TResult)ValueInterpreter.EvaluateOrRefuse(DefaultValue)!,
        _ => throw new InvalidOperationException("Sequence contains no elements"),
    };

    private static ElementCall At(string written, object? place) => place is Index index
        ? new ElementCall(index.Value, index.IsFromEnd, written)
        : new ElementCall((int)place!, IsFromEnd: false, written);
}
