using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>Applies the operators inside of a compiled lambda to a client that stands for the one to come.</summary>
internal sealed class CompiledChainReader
{
    private readonly IReadOnlyList<ParameterExpression> _parameters;

    private CompiledChainReader(IReadOnlyList<ParameterExpression> parameters) => _parameters = parameters;

    /// <summary>Reads the lambda, whose first parameter is the client.</summary>
    /// <exception cref="AnalyticsQueryException">The lambda is not a query on the client, or one that cannot be compiled.</exception>
    public static AnalyticsQueryable Read(LambdaExpression lambda) => new CompiledChainReader(lambda.Parameters).ReadQuery(lambda.Body);

    private AnalyticsQueryable ReadQuery(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert => ReadQuery(convert.Operand),
        MemberExpression { Member: PropertyInfo property } member when IsClient(member.Expression) =>
            ReadRoot(member, property.GetValue(TemplateClient.Instance)),
        MethodCallExpression call when IsClient(call.Object) => ReadRoot(call, call.Method.Invoke(TemplateClient.Instance, null)),
        MethodCallExpression { Object: null, Method.Name: nameof(Queryable.AsQueryable), Arguments: [var source] } => ReadQuery(source),
        MethodCallExpression call when SourceOf(call) is { } source => Apply(call, source, ReadQuery(source)),
        _ => throw NotAQuery(expression),
    };

    private bool IsClient(Expression? expression) => expression == _parameters[0];

    private static AnalyticsQueryable ReadRoot(Expression root, object? query) => query as AnalyticsQueryable ?? throw NotAQuery(root);

    // The query that a call is applied to.
    private static Expression? SourceOf(MethodCallExpression call)
    {
        var source = call.Object ?? (call.Arguments.Count > 0 ? call.Arguments[0] : null);
        return source is not null && typeof(IQueryable).IsAssignableFrom(source.Type) && typeof(IQueryable).IsAssignableFrom(call.Type) ? source : null;
    }

    private AnalyticsQueryable Apply(MethodCallExpression call, Expression source, AnalyticsQueryable query)
    {
        var parameters = call.Method.GetParameters();
        var arguments = new object?[parameters.Length];
        Expression? open = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = call.Arguments[i] == source ? query : ReadArgument(call, call.Arguments[i], parameters[i], ref open);
        }

        var next = (AnalyticsQueryable)call.Method.Invoke(
            call.Object is null ? null : query, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!;
        if (open is not null)
        {
            next.LeaveOpen(open, call.Object is null ? Expression.Call(null, call.Method, query.QueryExpression, open) : null);
        }

        return next;
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

        var usesArguments = ArgumentSubstitution.IsNeededBy(argument, _parameters);
        switch (call.Method.Name)
        {
            case nameof(Queryable.Take) or nameof(Queryable.Skip) when parameter.ParameterType == typeof(int):
                open = argument;
                return 1;
            case "WithPageSize" when parameter.ParameterType == typeof(int):
                open = argument;
                return 1;
            case "WithProcessedDate" when parameter.ParameterType == typeof(DateOnly):
                open = argument;
                return default(DateOnly);
            case "WhereRaw" or "WithParameter" when parameter.ParameterType == typeof(string) && parameter.Name != "name":
                return $"{{{ExpressionPrinter.Print(argument)}}}";
            case "WithProgress":
                return new Progress<AnalyticsProgress>();
            default:
                return usesArguments ? throw NotKnown(call, argument) : ValueInterpreter.EvaluateOrRefuse(argument);
        }
    }

    private static AnalyticsQueryException NotKnown(MethodCallExpression call, Expression argument) =>
        Refusal(RuleIds.ExpressionNotTranslated, Reasons.KnownTooLate(ExpressionPrinter.Print(argument), call.Method.Name));

    private static AnalyticsQueryException NotAQuery(Expression expression) =>
        Refusal(RuleIds.OperatorNotTranslated, Reasons.NotAQueryOfClient(ExpressionPrinter.Print(expression)));

    private static AnalyticsQueryException Refusal(string ruleId, string reason) => new(ruleId, $"{ruleId}: {reason}");
}
