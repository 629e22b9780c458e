using System.Linq.Expressions;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Rules;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>A query that was read and checked once, for all calls.</summary>
internal sealed class CompiledQuery<TElement>
{
    private readonly LambdaExpression _lambda;

    private CompiledQuery(LambdaExpression lambda) => _lambda = lambda;

    /// <summary>Reads and checks a query.</summary>
    /// <param name="lambda">The query, from the client and the values that it takes.</param>
    /// <exception cref="AnalyticsQueryException">The service cannot answer it, whatever the values are.</exception>
    public static CompiledQuery<TElement> Create(LambdaExpression lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda, "query");
        if (ValueCheck.Find(lambda, isOpen: false) is { Kind: UnsupportedKind.ForeignParameter } foreign)
        {
            throw new AnalyticsQueryException(
                RuleIds.ExpressionNotTranslated,
                $"{RuleIds.ExpressionNotTranslated}: {Reasons.ExpressionNotTranslated(foreign.Kind, foreign.Detail)}");
        }

        var query = CompiledChainReader.Read(lambda);
        if (query is not AnalyticsQueryable<TElement>)
        {
            throw new ArgumentException(
                $"The query has elements of another type than {ExpressionPrinter.TypeName(typeof(TElement))}. Leave the type arguments of Compile out.", nameof(lambda));
        }

        Check(query);
        return new CompiledQuery<TElement>(lambda);
    }

    /// <summary>The query on a client, with its values.</summary>
    public AnalyticsQueryable<TElement> Bind(PartnerAnalyticsClient client, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(client);
        var arguments = new ArgumentSubstitution(_lambda.Parameters, [client, .. values]);
        return (AnalyticsQueryable<TElement>)ValueInterpreter.EvaluateOrRefuse(arguments.Visit(_lambda.Body))!;
    }

    private static void Check(AnalyticsQueryable query)
    {
        var plan = query.Plan;
        plan.Verify(needsElements: true);
        if (RequestBinder.Bind(plan.Shape, values: null).Refusal is { } refusal)
        {
            throw plan.ToException(refusal);
        }
    }
}
