using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Execution.Projection;

/// <summary>
/// Composes the projections of a query into one function from a row to an element. Rows of groups have the type of the resource too, so
/// a group's key becomes the fields it was made of, and its aggregates the fields in which the service returns them.
/// </summary>
internal sealed class ProjectionComposer
{
    private readonly AnalyticsResource _resource;
    private readonly ParameterExpression _row;
    private readonly Func<string, PropertyInfo> _findProperty;
    private Expression _element;

    private ProjectionComposer(AnalyticsResource resource, ParameterExpression row, Func<string, PropertyInfo> findProperty)
    {
        _findProperty = findProperty;
        _resource = resource;
        _row = row;
        _element = row;
    }

    /// <summary>The function, and what it reads.</summary>
    public static RowProjection<TRow, TResult> Compose<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TRow, TResult>(
        IReadOnlyList<QueryCall> calls, AnalyticsResource resource)
    {
        if (typeof(TResult) == typeof(TRow) && !calls.Any(Projects))
        {
            return RowProjection<TRow, TResult>.Identity;
        }

        var row = Expression.Parameter(typeof(TRow), "row");
        var composer = new ProjectionComposer(resource, row, name => typeof(TRow).GetProperty(name)!);
        foreach (var call in calls)
        {
            composer.Apply(call);
        }

        if (composer._element == row && typeof(TResult) == typeof(TRow))
        {
            return RowProjection<TRow, TResult>.Identity;
        }

        var body = composer._element.Type == typeof(TResult) ? composer._element : Expression.Convert(composer._element, typeof(TResult));
        return ProjectionCache<TRow, TResult>.Of(body, row, composer._resource);
    }

    // Most queries give the rows as they are.
    private static bool Projects(QueryCall call) =>
        call is SelectCall or SumCall or GroupByCall or CountByCall or GroupByFieldsCall or DistinctCall;

    private void Apply(QueryCall call)
    {
        switch (call)
        {
            case SelectCall { Selector: var selector }:
                _element = Replace(selector, _element);
                break;
            case SumCall { Selector: var selector }:
                var summed = selector is null ? _element : Replace(selector, _element);
                _element = AggregateValues.ReadSum(summed.Type, NullableFields.AddendOf(summed, IsRow));
                break;
            case TypeCall { From: var from, To: var to } when from != to:
                _element = Expression.Convert(_element, to);
                break;
            case GroupByCall groupBy:
                ApplyGroupBy(groupBy);
                break;
            case GroupByFieldsCall groupBy:
                _element = groupBy.Grouping.Project(_element);
                break;
            case CountByCall count:
                _element = Expression.Call(
                    count.Pair!, new BucketRemover().Visit(Replace(count.KeySelector, _element)), ReadCount(nameof(Enumerable.Count)));
                break;
            case DistinctCall:
                _element = new BucketRemover().Visit(_element);
                break;
        }
    }

    private void ApplyGroupBy(GroupByCall call)
    {
        var key = new BucketRemover().Visit(Replace(call.KeySelector, _element));
        var element = call.ElementSelector is { } selector ? Replace(selector, _element) : _element;
        var group = new GroupExpression(typeof(object), key, element);
        _element = call.ResultSelector is { } result ? Replace(result, key, group) : group;
    }

    private bool IsRow(ParameterExpression parameter) => parameter == _row;

    private MethodCallExpression ReadCount(string function)
    {
        var field = new AggregateNode(AggregateFunction.Count, null).FieldIn(_resource)!;
        return AggregateValues.ReadCount(function, Expression.Property(_row, _findProperty(field.Name)), field);
    }

    private Expression Replace(LambdaExpression lambda, params ReadOnlySpan<Expression> meanings) =>
        new Replacer(this, lambda.Parameters, meanings).Visit(lambda.Body);

    /// <summary>A group, or a sequence made of its elements: what it is of the row. Only what is read of it is in the result.</summary>
    private sealed class GroupExpression(Type type, Expression key, Expression element) : Expression
    {
        public override Type Type => type;

        public override ExpressionType NodeType => ExpressionType.Extension;

        public Expression Key => key;

        public Expression Element => element;

        public GroupExpression As(Type other) => new(other, key, element);

        protected override Expression VisitChildren(ExpressionVisitor visitor) => this;
    }

    /// <summary>Tells whether a group is part of what an object is made of, so that the object cannot be made.</summary>
    private sealed class GroupFinder : ExpressionVisitor
    {
        private bool _found;

        public static bool IsIn(Expression? made)
        {
            var finder = new GroupFinder();
            finder.Visit(made);
            return finder._found;
        }

        protected override Expression VisitExtension(Expression node)
        {
            _found |= node is GroupExpression;
            return node;
        }
    }

    /// <summary>Puts what a lambda's parameters stand for in their place.</summary>
    private sealed class Replacer : ExpressionVisitor
    {
        private readonly ProjectionComposer _composer;
        private readonly Dictionary<ParameterExpression, Expression> _meanings = [];

        public Replacer(ProjectionComposer composer, IReadOnlyList<ParameterExpression> parameters, ReadOnlySpan<Expression> meanings)
        {
            _composer = composer;
            for (var i = 0; i < meanings.Length; i++)
            {
                _meanings.Add(parameters[i], meanings[i] is GroupExpression group ? group.As(parameters[i].Type) : meanings[i]);
            }
        }

        protected override Expression VisitParameter(ParameterExpression node) => _meanings.GetValueOrDefault(node, node);

        protected override Expression VisitUnary(UnaryExpression node) =>
            Visit(node.Operand) is var operand && operand is GroupExpression group ? group.As(node.Type) : node.Update(operand);

        protected override Expression VisitMember(MemberExpression node)
        {
            var target = Visit(node.Expression);
            if (target is GroupExpression group)
            {
                return group.Key;
            }

            // A member of an object that is made on the spot is the argument it is made of.
            if (target is NewExpression { Members: { } members } created)
            {
                for (var i = 0; i < members.Count; i++)
                {
                    if (members[i].Name == node.Member.Name)
                    {
                        return created.Arguments[i];
                    }
                }
            }

            return ConstructorArguments.FindMember(target, node.Member) is { } made && GroupFinder.IsIn(target) ? made : node.Update(target);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            (node.Method.DeclaringType == typeof(Enumerable) || node.Method.DeclaringType == typeof(AnalyticsGroupExtensions))
            && Visit(node.Arguments[0]) is GroupExpression group
                ? Aggregate(node, group)
                : base.VisitMethodCall(node);

        private Expression Aggregate(MethodCallExpression call, GroupExpression group)
        {
            var element = call.Arguments.Count == 1
                ? group.Element
                : new Replacer(_composer, ((LambdaExpression)call.Arguments[1]).Parameters, [group.Element])
                    .Visit(((LambdaExpression)call.Arguments[1]).Body);
            return call.Method.Name switch
            {
                nameof(Enumerable.Select) => new GroupExpression(call.Type, group.Key, element),
                nameof(Enumerable.Any) => Expression.Constant(true),
                nameof(Enumerable.Sum) => AggregateValues.ReadSum(call.Type, NullableFields.AddendOf(element, _composer.IsRow)),
                nameof(AnalyticsGroupExtensions.Figure) => element,
                var count => _composer.ReadCount(count),
            };
        }
    }

    /// <summary>Takes the value that the service returned for a bucket as it is: it is the start of the bucket already.</summary>
    private sealed class BucketRemover : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.DeclaringType == typeof(DateBucket) ? NullableFields.Of(node.Arguments[0]) : base.VisitMethodCall(node);
    }
}

/// <summary>
/// The functions of projections that have come before: making one takes longer than using it on thousands of rows. Bounded: a new one takes
/// the place of the oldest. Thread-safe.
/// </summary>
internal static class ProjectionCache<TRow, TResult>
{
    private const int Maximum = 64;

    private static Entry[] _known = [];

    /// <summary>The function for a body over a row, and the fields that it uses.</summary>
    public static RowProjection<TRow, TResult> Of(Expression body, ParameterExpression row, AnalyticsResource resource)
    {
        foreach (var known in Volatile.Read(ref _known))
        {
            if (ExpressionEquality.AreSameCode(known.Body, known.Row, body, row))
            {
                return known.Projection;
            }
        }

        var projection = new RowProjection<TRow, TResult>(
            RowFunctions.Make(Expression.Lambda<Func<TRow, TResult>>(body, row)), UsedFields.Find(body, row, resource));
        if (ExpressionEquality.AreSameCode(body, row, body, row) && !UnloadableTypes.AreIn(body))
        {
            var before = Volatile.Read(ref _known);
            var kept = before.AsSpan(before.Length < Maximum ? 0 : 1);
            Interlocked.CompareExchange(ref _known, [.. kept, new Entry(body, row, projection)], before);
        }

        return projection;
    }

    private sealed record Entry(Expression Body, ParameterExpression Row, RowProjection<TRow, TResult> Projection);
}

/// <summary>Finds types that can be unloaded: a cache that outlives them would keep them loaded.</summary>
internal sealed class UnloadableTypes : ExpressionVisitor
{
    private bool _found;

    public static bool AreIn(Expression body)
    {
        var finder = new UnloadableTypes();
        finder.Visit(body);
        return finder._found;
    }

    public override Expression? Visit(Expression? node)
    {
        _found |= node?.Type.IsCollectible == true;
        return _found ? node : base.Visit(node);
    }
}

/// <summary>What a query makes of the rows that arrive.</summary>
/// <param name="Function">The function from a row to an element; null where the element is the row.</param>
/// <param name="UsedFields">Whether it reads each field, by its ordinal; null where it may read all.</param>
internal sealed record RowProjection<TRow, TResult>(Func<TRow, TResult>? Function, bool[]? UsedFields)
{
    /// <summary>The row itself.</summary>
    public static RowProjection<TRow, TResult> Identity { get; } = new(null, null);

    /// <summary>The element of a row.</summary>
    public TResult Apply(TRow row) => Function is null ? (TResult)(object)row! : Function(row);
}

/// <summary>Finds the fields of a row that an expression reads, so that the others need not be read from the response.</summary>
internal sealed class UsedFields : ExpressionVisitor
{
    private readonly ParameterExpression _row;
    private readonly AnalyticsResource _resource;
    private readonly bool[] _used;
    private bool _usesAll;

    private UsedFields(ParameterExpression row, AnalyticsResource resource)
    {
        _row = row;
        _resource = resource;
        _used = new bool[resource.Fields.Count];
    }

    /// <summary>Whether each field is read, by its ordinal; null where the row goes on as a whole.</summary>
    public static bool[]? Find(Expression body, ParameterExpression row, AnalyticsResource resource)
    {
        var finder = new UsedFields(row, resource);
        finder.Visit(body);
        return finder._usesAll ? null : finder._used;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression != _row)
        {
            return base.VisitMember(node);
        }

        for (var i = 0; i < _used.Length; i++)
        {
            if (_resource.Fields[i].Name == node.Member.Name && node.Member.DeclaringType == _row.Type)
            {
                _used[i] = true;
                return node;
            }
        }

        // A member of the user's own, or of an interface, which may read any field.
        _usesAll = true;
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _usesAll |= node == _row;
        return node;
    }
}
