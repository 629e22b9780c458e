using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation;

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
    private GroupExpressions? _group;

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
    private static bool Projects(QueryCall call) => call is SelectCall or GroupByCall or GroupByFieldsCall or DistinctCall;

    private void Apply(QueryCall call)
    {
        switch (call)
        {
            case SelectCall { Selector: var selector }:
                _element = Replace(selector.Body, selector.Parameters[0]);
                _group = null;
                break;
            case GroupByCall groupBy:
                ApplyGroupBy(groupBy);
                break;
            case GroupByFieldsCall groupBy:
                _element = groupBy.Grouping.Project(_element);
                _group = null;
                break;
            case DistinctCall:
                _element = new BucketRemover().Visit(_element);
                break;
        }
    }

    private void ApplyGroupBy(GroupByCall call)
    {
        var key = new BucketRemover().Visit(Replace(call.KeySelector.Body, call.KeySelector.Parameters[0]));
        var element = call.ElementSelector is { } selector ? Replace(selector.Body, selector.Parameters[0]) : _element;
        _group = new GroupExpressions(key, element);
        if (call.ResultSelector is { } result)
        {
            var replacer = new Replacer(this, null, _group, result.Parameters[1]) { { result.Parameters[0], key } };
            _element = replacer.Visit(result.Body);
            _group = null;
        }
    }

    private Expression Replace(Expression body, ParameterExpression parameter) => _group is null
        ? new Replacer(this, null, null, null) { { parameter, _element } }.Visit(body)
        : new Replacer(this, parameter, _group, parameter).Visit(body);

    /// <summary>The key and the element of a group, over the row.</summary>
    private sealed record GroupExpressions(Expression Key, Expression Element);

    /// <summary>Puts what a lambda's parameter stands for in its place.</summary>
    private sealed class Replacer(
        ProjectionComposer composer, ParameterExpression? groupParameter, GroupExpressions? group, ParameterExpression? elementsParameter)
        : ExpressionVisitor, IEnumerable<KeyValuePair<ParameterExpression, Expression>>
    {
        private readonly Dictionary<ParameterExpression, Expression> _meanings = [];

        public void Add(ParameterExpression parameter, Expression meaning) => _meanings.Add(parameter, meaning);

        public IEnumerator<KeyValuePair<ParameterExpression, Expression>> GetEnumerator() => _meanings.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        protected override Expression VisitParameter(ParameterExpression node) => _meanings.GetValueOrDefault(node, node);

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is not null && node.Expression == groupParameter && node.Member.Name == "Key")
            {
                return group!.Key;
            }

            var target = Visit(node.Expression);

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

            return node.Update(target);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (group is not null && node.Method.DeclaringType == typeof(Enumerable) && node.Arguments[0] == elementsParameter)
            {
                return Aggregate(node);
            }

            return base.VisitMethodCall(node);
        }

        private Expression Aggregate(MethodCallExpression call)
        {
            if (call.Method.Name is nameof(Enumerable.Count) or nameof(Enumerable.LongCount))
            {
                var field = new AggregateNode(AggregateFunction.Count, null).FieldIn(composer._resource)!;
                return AggregateValues.Read(call.Type, call.Method.Name, Expression.Property(composer._row, composer._findProperty(field.Name)), field);
            }

            var operand = call.Arguments.Count == 1
                ? group!.Element
                : new Replacer(composer, null, null, null) { { ((LambdaExpression)call.Arguments[1]).Parameters[0], group!.Element } }
                    .Visit(((LambdaExpression)call.Arguments[1]).Body);
            return AggregateValues.Read(call.Type, call.Method.Name, operand, field: null);
        }
    }

    /// <summary>Takes the value that the service returned for a bucket as it is: it is the start of the bucket already.</summary>
    private sealed class BucketRemover : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.DeclaringType == typeof(DateBucket) ? NullableFields.Of(node.Arguments[0]) : base.VisitMethodCall(node);
    }
}

/// <summary>The functions of projections that have come before: making one takes longer than using it on thousands of rows. Bounded. Thread-safe.</summary>
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
            Expression.Lambda<Func<TRow, TResult>>(body, row).Compile(), UsedFields.Find(body, row, resource));
        var before = _known;
        if (before.Length < Maximum && ExpressionEquality.IsClosed(body))
        {
            Interlocked.CompareExchange(ref _known, [.. before, new Entry(body, row, projection)], before);
        }

        return projection;
    }

    private sealed record Entry(Expression Body, ParameterExpression Row, RowProjection<TRow, TResult> Projection);
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
