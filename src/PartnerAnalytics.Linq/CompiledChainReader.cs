using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq;

/// <summary>Applies the operators inside of a compiled lambda to a client that stands for the one to come.</summary>
/// <param name="parameters">The parameters of the lambda; the first is the client.</param>
/// <param name="client">The client that stands for the one to come.</param>
internal sealed class CompiledChainReader(IReadOnlyList<ParameterExpression> parameters, object client)
{
    private Expression? _rows;

    /// <summary>The rows that the query begins at, as a member or a call of the client.</summary>
    public Expression Rows => _rows!;

    /// <summary>
    /// Whether an operator takes something that is known at the call only, other than a condition's value or a number of rows that follows
    /// from the parameters, so that the operators have to be applied again each time.
    /// </summary>
    public bool IsOpen { get; private set; }

    /// <summary>Reads the body of the lambda.</summary>
    /// <returns>The operators; what depends on arguments stands in them as expressions.</returns>
    /// <exception cref="AnalyticsQueryException">The lambda is not a query on the client, or one that cannot be compiled.</exception>
    public IChainedQuery Read(Expression body) => ReadQuery(body);

    private IChainedQuery ReadQuery(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert => ReadQuery(convert.Operand),
        MemberExpression { Member: PropertyInfo property } member when IsClient(member.Expression) =>
            ReadRows(member, property.GetValue(client)),
        MethodCallExpression call when IsClient(call.Object) => ReadRows(call, call.Method.Invoke(client, null)),
        MethodCallExpression { Object: null, Method.Name: nameof(Queryable.AsQueryable), Arguments: [var source] } => ReadQuery(source),
        MethodCallExpression call when SourceOf(call) is { } source => Apply(call, source, ReadQuery(source)),
        _ => throw NotAQuery(expression),
    };

    private bool IsClient(Expression? expression) => expression == parameters[0];

    private IChainedQuery ReadRows(Expression rows, object? query)
    {
        _rows = rows;
        return query as IChainedQuery ?? throw NotAQuery(rows);
    }

    // The query that a call is applied to.
    private static Expression? SourceOf(MethodCallExpression call)
    {
        var source = call.Object ?? (call.Arguments.Count > 0 ? call.Arguments[0] : null);
        return source is not null && typeof(IQueryable).IsAssignableFrom(source.Type) && typeof(IQueryable).IsAssignableFrom(call.Type) ? source : null;
    }

    private IChainedQuery Apply(MethodCallExpression call, Expression source, IChainedQuery query)
    {
        var parameters = call.Method.GetParameters();
        var arguments = new object?[parameters.Length];
        Expression? open = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = call.Arguments[i] == source ? query : ReadArgument(call, call.Arguments[i], parameters[i], ref open);
        }

        var next = (IChainedQuery)call.Method.Invoke(
            call.Object is null ? null : query, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;
        return open is not null && next.Chain.LastCall is ValueCall made
            ? next.With(query.Chain.Then(made with { Value = open }, call.Object is null ? Expression.Call(null, call.Method, query.Chain.Expression, open) : null))
            : next;
    }

    private object? ReadArgument(MethodCallExpression call, Expression argument, ParameterInfo parameter, ref Expression? open)
    {
        switch (argument)
        {
            case UnaryExpression { NodeType: ExpressionType.Quote } quote:
                return quote.Operand;
            case LambdaExpression lambda:
                return lambda;
            case ConstantExpression { Value: null or string or int } constant:
                return constant.Value;
        }

        var usesArguments = ArgumentSubstitution.IsNeededBy(argument, parameters);
        switch (call.Method.Name)
        {
            case nameof(Queryable.Take) or nameof(Queryable.Skip) or nameof(Queryable.TakeLast) when parameter.ParameterType == typeof(int):
                (IsOpen, open) = (IsOpen || !FollowsFromParameters(argument), argument);
                return 1;
            case "WithPageSize" when parameter.ParameterType == typeof(int):
                (IsOpen, open) = (true, argument);
                return 1;
            case "WithProcessedDate" when parameter.ParameterType == typeof(DateOnly):
                (IsOpen, open) = (true, argument);
                return default(DateOnly);
            case "WhereRaw" or "WithParameter" when parameter.ParameterType == typeof(string) && parameter.Name != "name":
                IsOpen = true;
                return $"{{{ExpressionPrinter.Print(argument)}}}";
            case nameof(Queryable.Chunk):
                IsOpen = true;
                return 1;
            case nameof(Queryable.DefaultIfEmpty) or nameof(Queryable.Append) or nameof(Queryable.Prepend):
                IsOpen = true;
                return null;
            case "WithProgress":
                IsOpen = true;
                return new Progress<AnalyticsProgress>();
            default:
                IsOpen = true;
                return usesArguments ? throw NotKnown(call, argument) : ValueInterpreter.EvaluateOrRefuse(argument);
        }
    }

    // An operator's argument is read when the operator is called. What a call cannot change may as well be read when the query runs.
    private static bool FollowsFromParameters(Expression number) => number switch
    {
        ParameterExpression => true,
        ConstantExpression constant => constant.Type.IsPrimitive,
        UnaryExpression { Method: null } unary => FollowsFromParameters(unary.Operand),
        BinaryExpression { Method: null } binary => FollowsFromParameters(binary.Left) && FollowsFromParameters(binary.Right),
        _ => false,
    };

    private static AnalyticsQueryException NotKnown(MethodCallExpression call, Expression argument) =>
        QueryRefusal.Create(RuleIds.ExpressionNotTranslated, Reasons.KnownTooLate(ExpressionPrinter.Print(argument), call.Method.Name));

    private static AnalyticsQueryException NotAQuery(Expression expression) =>
        QueryRefusal.Create(RuleIds.OperatorNotTranslated, Reasons.NotAQueryOfClient(ExpressionPrinter.Print(expression)));
}
