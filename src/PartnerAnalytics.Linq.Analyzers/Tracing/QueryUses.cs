using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>Tells what a call does to a query.</summary>
internal sealed class QueryUses(QueryTypes types)
{
    /// <summary>Whether an operation gives a query to which no operator was applied.</summary>
    public bool IsRoot(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation reference => types.IsClient(reference.Property.ContainingType),
        IInvocationOperation call => types.IsClient(call.TargetMethod.ContainingType),
        _ => false,
    };

    /// <summary>Whether a call applies an operator to a query.</summary>
    public bool IsOperator(IInvocationOperation call) =>
        types.IsQuery(call.TargetMethod.ContainingType)
        || (types.IsExtensions(call.TargetMethod.ContainingType)
            && call.Arguments.Any(a => a.Parameter is { Ordinal: 0 } && IsTypedAsQuery(a.Value)));

    /// <summary>Reads a call on a query, or one that a query is an argument of.</summary>
    /// <param name="call">The call.</param>
    /// <param name="argument">The argument that the query is; null where the call is on the query.</param>
    public QueryUse Read(IInvocationOperation call, IArgumentOperation? argument)
    {
        var method = call.TargetMethod;
        if (argument is null && types.IsQuery(method.ContainingType))
        {
            return ReadMember(method);
        }

        if (argument?.Parameter is { Ordinal: 0 })
        {
            if (types.IsQueryableOperators(method.ContainingType))
            {
                return ReadQueryable(method);
            }

            if (types.IsExtensions(method.ContainingType))
            {
                return new QueryUse(QueryEnd.Continues, IsStep: method.Name == OperatorNames.GroupByFields);
            }
        }

        return types.IsAnyQueryable(method.ReturnType) ? new QueryUse(QueryEnd.Unseen) : new QueryUse(QueryEnd.AsIs);
    }

    /// <summary>Whether a call evaluates a query in memory without saying so.</summary>
    public bool IsEvaluatedInMemory(IInvocationOperation call, IArgumentOperation? argument) =>
        argument?.Parameter is { Ordinal: 0 } && types.IsEnumerable(call.TargetMethod.ContainingType) && IsTypedAsQueryable(argument.Value)
        && call.TargetMethod.Name is not ("ToList" or "ToArray" or "ToDictionary" or "ToHashSet" or "AsEnumerable");

    /// <summary>Whether a call runs over the elements of a query at once.</summary>
    public bool IsEnumerated(IInvocationOperation call, IArgumentOperation? argument) =>
        argument?.Parameter is { Ordinal: 0 } && types.IsEnumerable(call.TargetMethod.ContainingType) && IsTypedAsQueryable(argument.Value)
        && (call.TargetMethod.Name is "ToList" or "ToArray" or "ToDictionary" or "ToHashSet" or "ToLookup");

    private QueryUse ReadMember(IMethodSymbol method) =>
        OperatorNames.IsTerminal(method.Name) ? new QueryUse(QueryEnd.AsIs, IsStep: true)
        : types.IsQuery(method.ReturnType) ? new QueryUse(QueryEnd.Continues, IsStep: true)
        : new QueryUse(QueryEnd.AsIs);

    private QueryUse ReadQueryable(IMethodSymbol method) =>
        method.Name == "AsQueryable" ? new QueryUse(QueryEnd.Continues)
        : new QueryUse(types.IsAnyQueryable(method.ReturnType) ? QueryEnd.Continues : QueryEnd.AsIs, IsStep: true);

    private bool IsTypedAsQuery(IOperation value) => types.IsQuery(TypeOf(value));

    // As IEnumerable<T> it is said that the rows are fetched.
    private bool IsTypedAsQueryable(IOperation value) => TypeOf(value) is { } type && types.IsAnyQueryable(type);

    // A query is converted without a word where it becomes the argument of an extension method.
    private static ITypeSymbol? TypeOf(IOperation value) =>
        (value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value).Type;
}

/// <summary>A call on a query.</summary>
/// <param name="End">What becomes of the query.</param>
/// <param name="IsStep">Whether the call adds to the query or ends it.</param>
internal readonly record struct QueryUse(QueryEnd End, bool IsStep = false);

/// <summary>What becomes of a query after one of its uses.</summary>
internal enum QueryEnd
{
    /// <summary>The use gives a query to which more operators may be applied.</summary>
    Continues,

    /// <summary>The query is used as it is.</summary>
    AsIs,

    /// <summary>Code that is not seen from here may apply more operators.</summary>
    Unseen,
}
