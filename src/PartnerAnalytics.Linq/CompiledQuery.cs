using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A query that was read and checked once, for all calls. A call gives the plan its values; where the plan may depend on them, or on the
/// client, the operators are applied to the client's resource as they would have been without compiling.
/// </summary>
internal sealed class CompiledQuery<TClient, TElement>
    where TClient : class
{
    private readonly LambdaExpression _lambda;
    private readonly QueryChain _template;
    private readonly Func<TClient, IChainedQuery> _rows;
    private readonly bool _isOpen;

    private CompiledQuery(LambdaExpression lambda, CompiledChainReader reader, QueryChain template)
    {
        _lambda = lambda;
        _template = template;
        _rows = RowsOf(reader.Rows);
        Check(template.Plan);
        _isOpen = reader.IsOpen || template.LastCall is null || template.Plan.IsVolatile || ProjectsArguments();
    }

    /// <summary>Reads and checks a query.</summary>
    /// <param name="lambda">The query, from the client and the values that it takes.</param>
    /// <exception cref="AnalyticsQueryException">The service cannot answer it, whatever the values are.</exception>
    public static CompiledQuery<TClient, TElement> Create(LambdaExpression lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda, "query");
        if (ValueCheck.Find(lambda, isOpen: false, elements: []) is { Kind: UnsupportedKind.ForeignParameter } foreign)
        {
            throw QueryRefusal.Create(RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(foreign.Kind, foreign.Detail));
        }

        var reader = new CompiledChainReader(lambda.Parameters, TemplateClients.Of<TClient>());
        var query = reader.Read(lambda.Body);
        return query is AnalyticsQueryable<TElement>
            ? new CompiledQuery<TClient, TElement>(lambda, reader, query.Chain)
            : throw new ArgumentException(
                $"The query has elements of another type than {ExpressionPrinter.TypeName(typeof(TElement))}. Leave the type arguments of Compile out.", nameof(lambda));
    }

    /// <summary>The query on a client, with its values.</summary>
    public AnalyticsQueryable<TElement> Bind(TClient client, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(client);
        var arguments = new ArgumentSubstitution(_lambda.Parameters, [client, .. values]);
        if (_isOpen || _rows(client).Chain is not { LastCall: null, Source.IsService: true } rows || RefusesCloud(rows.Source.Cloud))
        {
            return Apply(arguments);
        }

        return new AnalyticsQueryable<TElement>(_template.Bind(rows, arguments, () => Apply(arguments).Chain));
    }

    private static void Check(QueryPlan plan)
    {
        plan.Verify(needsElements: true);
        if (RequestBinder.Bind(plan.Shape, values: null).Refusal is { } refusal)
        {
            throw plan.ToException(refusal);
        }
    }

    // A delegate cannot call a generic virtual method on an instance that it is given.
    private static Func<TClient, IChainedQuery> RowsOf(Expression rows) => rows switch
    {
        MemberExpression { Member: PropertyInfo { GetMethod: { } getter } } => getter.CreateDelegate<Func<TClient, IChainedQuery>>(),
        MethodCallExpression { Method: var method } => client => (IChainedQuery)method.Invoke(
            client, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null)!,
        _ => throw new ArgumentException("The rows of a query are a property or a method of the client.", nameof(rows)),
    };

    private AnalyticsQueryable<TElement> Apply(ArgumentSubstitution arguments) =>
        (AnalyticsQueryable<TElement>)ValueInterpreter.EvaluateOrRefuse(arguments.Visit(_lambda.Body))!;

    private bool RefusesCloud(PartnerCenterClouds cloud) => !_template.Source.Resource!.IsIn(cloud);

    // A projection that uses parameters is another function for each call, and what runs on elements as they arrive is never kept.
    private bool ProjectsArguments() => _template.Calls().Any(call => call switch
    {
        ArrivalCall => true,
        SelectCall select => Uses(select.Selector),
        GroupByCall group => Uses(group.KeySelector) || Uses(group.ElementSelector) || Uses(group.ResultSelector),
        _ => false,
    });

    private bool Uses(LambdaExpression? lambda) => lambda is not null && ArgumentSubstitution.IsNeededBy(lambda.Body, _lambda.Parameters);
}
