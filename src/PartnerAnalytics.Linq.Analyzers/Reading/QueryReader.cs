using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Rules;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>
/// Reads the calls of a query, one after the other, into the neutral tree. It only maps; the rules judge. After something that cannot be
/// followed it goes on with what is certain: the order of operators, and paging.
/// </summary>
internal sealed partial class QueryReader
{
    private static readonly AnalyticsResource NoResource = new("?");

    private readonly QueryTypes _types;
    private readonly LocalUses _locals;
    private readonly CancellationToken _cancellationToken;
    private readonly QueryShapeBuilder _builder;
    private readonly OperationSources _sources = new();
    private readonly OperationHoles _holes = new();
    private readonly OperationReader _nodes;
    private readonly AnalyticsResource _resource;
    private bool _isComplete = true;
    private bool _isElementUnknown;
    private bool _hasPaging;
    private bool _needsElements;
    private bool _isCounted;
    private bool _isPaged;

    private QueryReader(QueryTypes types, LocalUses locals, ITypeSymbol? row, CancellationToken cancellationToken)
    {
        _types = types;
        _locals = locals;
        _cancellationToken = cancellationToken;
        var resource = types.Schemas.Find(row);
        _resource = resource ?? NoResource;
        _builder = new QueryShapeBuilder(_resource);
        _nodes = new OperationReader(types, locals, _resource, row, _sources, _holes, cancellationToken);
        _isElementUnknown = resource is null;
        _isComplete = resource is not null;
    }

    /// <summary>Reads a query.</summary>
    /// <param name="types">The types of the compilation.</param>
    /// <param name="locals">The local variables around the query.</param>
    /// <param name="query">How the query runs from its beginning to one of its ends.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static QueryReading Read(QueryTypes types, LocalUses locals, QueryPath query, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(types, locals, query.Element, cancellationToken) { _needsElements = query.IsEnumerated };
        reader._builder.SetCloud(query.Cloud, reader._sources.AddBeginning(query.Beginning));
        if (!query.IsRoot)
        {
            reader._builder.Add(new UnseenStep());
            reader._isComplete = false;
        }

        foreach (var step in query.Steps)
        {
            reader._sources.CurrentStep = step;
            reader.ReadStep(step.Call, reader._sources.AddStep());
        }

        return new QueryReading
        {
            Shape = reader._builder.Build(query.IsSeenToEnd, query.IsEnumerated || EndsInCall(types, query)),
            Sources = reader._sources,
            Locals = locals,
            IsComplete = reader._isComplete,
            NeedsElements = reader._needsElements && !reader._isElementUnknown,
            IsCounted = reader._isCounted,
            IsPaged = reader._isPaged,
        };
    }

    private static bool EndsInCall(QueryTypes types, QueryPath query) =>
        query.Steps.Length > 0 && !types.IsAnyQueryable(query.Steps[query.Steps.Length - 1].Call.TargetMethod.ReturnType);

    private void ReadStep(IInvocationOperation call, int sourceId)
    {
        var method = call.TargetMethod;
        var isStatic = call.Instance is null;
        var arguments = Lowering.Arguments(call).Skip(isStatic ? 1 : 0).ToArray();
        var isQueryable = isStatic && _types.IsQueryableOperators(method.ContainingType);
        switch (method.Name)
        {
            case "Where" when isQueryable && IsNumbered(method):
                AddUnsupported(Remedies.WithIndex(), sourceId);
                break;
            case "Select" when IsNumbered(method):
                AddNumbered(method, arguments, sourceId);
                break;
            case "Index" or "DefaultIfEmpty" or "Chunk" or "Append" or "Prepend":
                _builder.Add(new ArrivalStep(method.Name) { SourceId = sourceId });
                break;
            case "Join":
                AddJoin(method, arguments, sourceId);
                break;
            case "Where":
                AddWhere(arguments[0], sourceId);
                break;
            case "Select":
                AddSelect(arguments[0], sourceId);
                break;
            case "GroupBy":
                AddGroupBy(arguments, sourceId);
                break;
            case "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Reverse"
                or "Take" or "TakeLast" or "Skip":
                ReadPlace(method, arguments, sourceId);
                break;
            case "CountBy" or "DistinctBy":
                AddKeyed(method.Name, arguments, sourceId);
                break;
            case "Distinct" when isQueryable && arguments.Length == 1 && !_types.IsDefaultComparer(arguments[0]):
                AddUnsupported(Remedies.WithComparer(method.Name), sourceId);
                break;
            case "Distinct":
                AddDistinct(sourceId);
                break;
            case "Intersect" or "Except" or "IntersectBy" or "ExceptBy":
                AddValueSet(method, arguments, sourceId);
                break;
            case "Cast" or "OfType":
                AddCast(call, sourceId);
                break;
            case OperatorNames.PartitionBy when !isStatic:
                AddPartition(arguments[0], sourceId);
                break;
            default:
                ReadEnd(method, arguments, isStatic, sourceId);
                break;
        }
    }

    // What is no lambda, C# evaluates before the query is made, but for the arguments of a query that is compiled.
    private Node ReadArgument(IOperation argument) =>
        CompiledLambda.Contains(argument, _types) ? _nodes.ReadValue(argument) : _nodes.ReadGiven(argument);

    private void AddWhere(IOperation argument, int sourceId, string? terminal = null, bool isKnown = true)
    {
        // A condition of another type, such as one of which only a string is typed yet, does not compile.
        if (isKnown && !_isElementUnknown && FindLambda(argument) is { } lambda
            && Lowering.BodyOf(lambda)?.Type?.SpecialType == SpecialType.System_Boolean)
        {
            _builder.Add(new WhereStep(_nodes.ReadLambda(lambda, _builder.Element), terminal) { SourceId = sourceId });
            return;
        }

        _isComplete = false;
        _builder.Add(new WhereStep(new HoleNode(-1), terminal) { SourceId = sourceId });
    }

    private void AddSelect(IOperation argument, int sourceId)
    {
        if (!_isElementUnknown && FindLambda(argument) is { } lambda)
        {
            _builder.Add(new SelectStep(_nodes.ReadProjection(lambda, _builder.Element)) { SourceId = sourceId });
        }
        else
        {
            LoseElement();
        }
    }

    private void AddPartition(IOperation argument, int sourceId)
    {
        _needsElements = true;
        if (!_isElementUnknown && FindLambda(argument) is { } lambda)
        {
            _builder.Add(new PartitionStep(_nodes.ReadLambda(lambda, _builder.Element)) { SourceId = sourceId });
        }
        else
        {
            AddLate(new PartitionStep(new HoleNode(-1)) { SourceId = sourceId });
        }
    }

    private void AddCast(IInvocationOperation call, int sourceId)
    {
        var from = call.Instance is { } instance ? _types.ElementOf(instance.Type) : ElementOfQueryable(call.Arguments[0].Value);
        var to = call.TargetMethod.TypeArguments[0];
        if (from is null || to.TypeKind == TypeKind.Error)
        {
            return;
        }

        var change = new TypeChange(
            Types.NameOf(from), Types.NameOf(to), Types.AreSame(from, to), Types.AreSame(Types.InsideNullable(from), to),
            MayBeNull: !from.IsValueType || Types.InsideNullable(from) is not null);
        if (_isElementUnknown && (change.IsSame || change.Unwraps))
        {
            _isComplete &= change.IsSame && (call.TargetMethod.Name == "Cast" || !change.MayBeNull);
            return;
        }

        foreach (var step in TypeSteps.Of(call.TargetMethod.Name, _builder.Element, change))
        {
            _builder.Add(step with { SourceId = sourceId });
        }
    }

    private static ITypeSymbol? ElementOfQueryable(IOperation query)
    {
        var type = (query is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : query).Type as INamedTypeSymbol;
        return type is { TypeArguments.Length: 1 } ? type.TypeArguments[0] : null;
    }

    private void AddUnsupported(UnsupportedStep step, int sourceId) => _builder.Add(step with { SourceId = sourceId });

    /// <summary>Adds an operator whose lambda is not known, where it stands in the wrong place whatever its lambda says.</summary>
    private void AddLate(Step step)
    {
        _isComplete = false;
        if (_hasPaging)
        {
            _builder.Add(step);
        }
    }

    private void LoseElement()
    {
        _isComplete = false;
        _isElementUnknown = true;
    }

    /// <summary>The lambda that an argument is, or that the local variable holds; null where that is not certain or it does not
    /// compile.</summary>
    private IAnonymousFunctionOperation? FindLambda(IOperation argument)
    {
        if (!_types.IsExpression(argument.Type))
        {
            return null;
        }

        var value = Lowering.Lower(argument);
        if (value is ILocalReferenceOperation local && _locals.HasOneValue(local.Local)
            && _locals.InitialValueOf(local.Local) is { } initial)
        {
            value = Lowering.Lower(initial);
        }

        return value is IAnonymousFunctionOperation lambda && ExpressionTrees.CanHoldAll(lambda, _cancellationToken) ? lambda : null;
    }
}
