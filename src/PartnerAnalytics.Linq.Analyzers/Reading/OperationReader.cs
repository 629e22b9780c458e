using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>
/// Maps calls on a query to neutral steps. It only maps; the rules judge. It reads the operators of paging; the others let a query pass
/// as it is.
/// </summary>
internal sealed class OperationReader(QueryTypes types)
{
    /// <summary>Stands for operators that are not seen from here: they may take any number of rows.</summary>
    public static Step Unseen { get; } = new TakeStep(new HoleNode(-1));

    /// <summary>Whether an operation gives a query to which no operator was applied.</summary>
    public bool IsRoot(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation reference => types.IsClient(reference.Property.ContainingType),
        IInvocationOperation call => types.IsClient(call.TargetMethod.ContainingType),
        _ => false,
    };

    /// <summary>Whether a call applies an operator to a query.</summary>
    public bool IsOperator(IInvocationOperation call) => types.IsQuery(call.TargetMethod.ContainingType);

    /// <summary>Reads a call on a query, or one that a query is an argument of.</summary>
    /// <param name="call">The call.</param>
    /// <param name="argument">The argument that the query is; null where the call is on the query.</param>
    public QueryUse Read(IInvocationOperation call, IArgumentOperation? argument)
    {
        var method = call.TargetMethod;
        if (argument is null && types.IsQuery(method.ContainingType))
        {
            return ReadOperator(call, parameter: 0, isReported: true) ?? PassOn(method);
        }

        if (argument?.Parameter is { Ordinal: 0 } && types.IsQueryableOperators(method.ContainingType))
        {
            return ReadOperator(call, parameter: 1, IsTypedAsQuery(argument.Value)) ?? ReadQueryable(method);
        }

        return types.IsAnyQueryable(method.ReturnType) ? new QueryUse(QueryEnd.Unseen) : new QueryUse(QueryEnd.AsIs);
    }

    private static QueryUse? ReadOperator(IInvocationOperation call, int parameter, bool isReported) => call.TargetMethod.Name switch
    {
        "Take" => new QueryUse(QueryEnd.Continues, new TakeStep(ReadCount(call, parameter)), isReported),
        "Skip" => new QueryUse(QueryEnd.Continues, new SkipStep(ReadCount(call, parameter)), isReported),
        "WithPageSize" => new QueryUse(QueryEnd.Continues, new PageSizeStep(ReadCount(call, parameter)), isReported),
        "First" or "FirstOrDefault" or "FirstAsync" or "FirstOrDefaultAsync" or "Any" or "AnyAsync" => Terminal(rows: 1),
        "Single" or "SingleOrDefault" or "SingleAsync" or "SingleOrDefaultAsync" => Terminal(rows: 2),
        _ => null,
    };

    private static QueryUse Terminal(int rows) => new(QueryEnd.AsIs, new TakeStep(new ConstantNode(rows)));

    private QueryUse PassOn(IMethodSymbol method) => new(types.IsQuery(method.ReturnType) ? QueryEnd.Continues : QueryEnd.AsIs);

    // Operators that cannot be sent are refused for another reason.
    private static QueryUse ReadQueryable(IMethodSymbol method) => method.Name switch
    {
        "AsQueryable" or "Where" or "Select" or "GroupBy" or "Distinct" or "Cast" or "OfType"
            or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" => new QueryUse(QueryEnd.Continues),
        "Count" or "LongCount" => new QueryUse(QueryEnd.AsIs),
        _ => new QueryUse(QueryEnd.Unseen),
    };

    private static Node ReadCount(IInvocationOperation call, int parameter)
    {
        var value = CountArgument(call, parameter)?.Value;
        return value is { ConstantValue: { HasValue: true, Value: int count } }
            ? new ConstantNode(count)
            : new HoleNode(call.Syntax.SpanStart) { Name = value?.Syntax.ToString() ?? "" };
    }

    private static IArgumentOperation? CountArgument(IInvocationOperation call, int parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter);

    // A query is converted without a word where it becomes the argument of an extension method.
    private bool IsTypedAsQuery(IOperation value) =>
        types.IsQuery((value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value).Type);
}
