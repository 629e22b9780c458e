using System.Buffers;
using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>
/// A query that was read and checked once, for all calls. A call puts its values into the text that is kept for their pattern; where that
/// is not possible, values are bound as those of any other query are, so the meaning cannot differ.
/// </summary>
internal sealed class CompiledQuery<TElement>
{
    private readonly LambdaExpression _lambda;
    private readonly AnalyticsQueryable _template;
    private readonly Func<PartnerAnalyticsClient, AnalyticsQueryable> _root;
    private readonly CompiledText? _text;
    private readonly bool _isOpen;

    private CompiledQuery(LambdaExpression lambda, CompiledChain chain)
    {
        _lambda = lambda;
        _template = chain.Query;
        _root = RootOf(chain.Root);
        var plan = Checked(_template);
        _isOpen = chain.IsOpen || plan.IsVolatile || ProjectsArguments();
        _text = chain.IsOpen || plan.IsVolatile ? null : CompiledText.TryCreate(plan, [.. lambda.Parameters.Skip(1)]);
    }

    /// <summary>Whether text is kept between calls, so that most calls bind nothing.</summary>
    public bool KeepsText => _text is not null;

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

        var chain = CompiledChainReader.Read(lambda);
        return chain.Query is AnalyticsQueryable<TElement>
            ? new CompiledQuery<TElement>(lambda, chain)
            : throw new ArgumentException($"The query has elements of another type than {ExpressionPrinter.TypeName(typeof(TElement))}. Leave the type arguments of Compile out.", nameof(lambda));
    }

    /// <summary>Writes the address of the first request.</summary>
    public void WriteTo(IBufferWriter<char> writer, PartnerAnalyticsClient client, params ReadOnlySpan<CompiledValue> arguments)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(client);
        if (_text is null || FindEndpoint(client) is not { } endpoint || !_text.TryWrite(writer, endpoint, arguments))
        {
            writer.Write(Bind(client, arguments).ToRequestUri().OriginalString);
        }
    }

    /// <summary>The address of the first request.</summary>
    public string ToText(PartnerAnalyticsClient client, params ReadOnlySpan<CompiledValue> arguments)
    {
        ArgumentNullException.ThrowIfNull(client);
        return (_text is not null && FindEndpoint(client) is { } endpoint ? _text.TryWrite(endpoint, arguments) : null)
            ?? Bind(client, arguments).ToRequestUri().OriginalString;
    }

    /// <summary>The query with its values, ready to run.</summary>
    public AnalyticsQueryable<TElement> Bind(PartnerAnalyticsClient client, params ReadOnlySpan<CompiledValue> arguments)
    {
        ArgumentNullException.ThrowIfNull(client);
        var values = new object?[arguments.Length + 1];
        values[0] = client;
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i + 1] = arguments[i].ToObject();
        }

        var substitution = new ArgumentSubstitution(_lambda.Parameters, values);
        if (_isOpen || _template.Previous is null)
        {
            return Apply(substitution);
        }

        var source = _root(client);
        if (source.Previous is not null || source.Root.Endpoint is null || RefusesCloud(source.Root.Cloud))
        {
            return Apply(substitution);
        }

        var query = new AnalyticsQueryable<TElement>(
            source.Root, _template.Previous, _template.Operator, _template.Argument, _template.Source, _ => substitution.Visit(_lambda.Body));
        query.UsePlan(_template.Plan.With(substitution));
        return query;
    }

    /// <summary>The preview.</summary>
    public override string ToString() => _template.ToString()!;

    private bool RefusesCloud(PartnerCenterClouds cloud) => !_template.Root.Resource!.IsIn(cloud);

    // A client of another type may give rows in memory, or add operators, where it gives a resource.
    private Uri? FindEndpoint(PartnerAnalyticsClient client)
    {
        if (client.GetType() == typeof(PartnerAnalyticsClient) && client.Connection is { } connection)
        {
            return RefusesCloud(connection.Cloud) ? null : connection.Endpoint;
        }

        var source = _root(client);
        return source.Previous is null && !RefusesCloud(source.Root.Cloud) ? source.Root.Endpoint : null;
    }

    // Applies the operators to the resource of the client, as they would have been without compiling.
    private AnalyticsQueryable<TElement> Apply(ArgumentSubstitution substitution) =>
        (AnalyticsQueryable<TElement>)ValueInterpreter.EvaluateOrRefuse(substitution.Visit(_lambda.Body))!;

    // A projection that uses parameters is another function for each call.
    private bool ProjectsArguments()
    {
        for (var step = _template; step.Previous is not null; step = step.Previous)
        {
            var uses = step.Argument switch
            {
                LambdaExpression lambda when step.Operator == QueryOperator.Select => Uses(lambda),
                GroupByArguments group => Uses(group.KeySelector) || Uses(group.ElementSelector) || Uses(group.ResultSelector),
                _ => false,
            };
            if (uses)
            {
                return true;
            }
        }

        return false;
    }

    private bool Uses(LambdaExpression? lambda) => lambda is not null && ArgumentSubstitution.IsNeededBy(lambda.Body, _lambda.Parameters);

    // A delegate cannot call a generic virtual method on an instance that it is given.
    private static Func<PartnerAnalyticsClient, AnalyticsQueryable> RootOf(Expression root) => root switch
    {
        MemberExpression { Member: PropertyInfo { GetMethod: { } getter } } => getter.CreateDelegate<Func<PartnerAnalyticsClient, AnalyticsQueryable>>(),
        MethodCallExpression { Method: var method } => client => (AnalyticsQueryable)method.Invoke(
            client, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null)!,
        _ => throw new ArgumentException("The root of a query is a property or a method of the client.", nameof(root)),
    };

    private static QueryPlan Checked(AnalyticsQueryable query)
    {
        var plan = query.Plan;
        plan.Verify(needsElements: true);
        return RequestBinder.Bind(plan.Shape, values: null).Refusal is { } refusal ? throw plan.ToException(refusal) : plan;
    }
}
