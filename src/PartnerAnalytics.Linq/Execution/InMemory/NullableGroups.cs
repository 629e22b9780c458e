using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>
/// Groups by <c>x.Field.Value</c> as the service does, which has a group for the rows where the field is null: rows are grouped by the
/// fields, and the key is made of them where it is read.
/// </summary>
[RequiresDynamicCode(MemoryQueries.DynamicCode)]
[RequiresUnreferencedCode(MemoryQueries.UnreferencedCode)]
internal sealed class NullableGroups
{
    private readonly LambdaExpression _key;
    private readonly LambdaExpression? _element;
    private readonly List<Expression> _leaves = [];

    private NullableGroups(LambdaExpression key, LambdaExpression? element)
    {
        (_key, _element) = (key, element);
        RowType = key.Parameters[0].Type;
        GroupType = typeof(IGrouping<,>).MakeGenericType(typeof(object?[]), RowType);
        Split(key.Body);
    }

    /// <summary>The type of the groups.</summary>
    public Type GroupType { get; }

    private Type RowType { get; }

    /// <summary>The groups; null where neither key nor elements take the value of a field.</summary>
    public static NullableGroups? TryCreate(LambdaExpression key, LambdaExpression? element) =>
        ValueFinder.IsIn(key.Body) || (element is not null && ValueFinder.IsIn(element.Body)) ? new NullableGroups(key, element) : null;

    public MethodCallExpression Group(Expression rows) => Expression.Call(
        typeof(Queryable), nameof(Queryable.GroupBy), [RowType, typeof(object?[])], rows,
        Expression.Quote(Expression.Lambda(
            Expression.NewArrayInit(typeof(object), _leaves.Select(leaf => Expression.Convert(FieldOf(leaf), typeof(object)))), _key.Parameters)),
        Expression.Constant(ValuesComparer.Instance, typeof(IEqualityComparer<object?[]>)));

    /// <summary>The key of each group.</summary>
    public LambdaExpression Key()
    {
        var group = Expression.Parameter(GroupType, "g");
        return Expression.Lambda(KeyOf(group), group);
    }

    /// <summary>The first row of each group.</summary>
    public LambdaExpression First()
    {
        var group = Expression.Parameter(GroupType, "g");
        return Expression.Lambda(Expression.Call(typeof(Enumerable), nameof(Enumerable.First), [RowType], group), group);
    }

    /// <summary>A lambda on groups, or on a key and the elements of its group, as one on these groups.</summary>
    public LambdaExpression Rewrite(LambdaExpression lambda)
    {
        var group = Expression.Parameter(GroupType, "g");
        var body = new Reader(this, group, lambda.Parameters).Visit(lambda.Body);
        return Expression.Lambda(body, group);
    }

    private static Expression FieldOf(Expression leaf) => leaf is MethodCallExpression { Arguments: [var date] } bucket && bucket.Method.DeclaringType == typeof(DateBucket)
        ? bucket.Update(null, [NullableFields.Of(date)])
        : NullableFields.Of(leaf);

    private void Split(Expression key)
    {
        switch (key)
        {
            case NewExpression created:
                foreach (var argument in created.Arguments)
                {
                    Split(argument);
                }

                break;
            case MethodCallExpression tuple when ConstructorArguments.IsTupleCreation(tuple):
                foreach (var argument in tuple.Arguments)
                {
                    Split(argument);
                }

                break;
            case MemberInitExpression initialised:
                Split(initialised.NewExpression);
                foreach (var assignment in initialised.Bindings.Cast<MemberAssignment>())
                {
                    Split(assignment.Expression);
                }

                break;
            default:
                if (!_leaves.Contains(key))
                {
                    _leaves.Add(key);
                }

                break;
        }
    }

    private Expression KeyOf(Expression group)
    {
        var values = Expression.Property(group, "Key");
        var read = _leaves.Select((leaf, i) => Read(leaf, Expression.ArrayIndex(values, Expression.Constant(i))));
        return new Replacement(_leaves.Zip(read).ToDictionary(pair => pair.First, pair => pair.Second)).Visit(_key.Body)!;
    }

    // The group as the query knows it, where more than its key and its aggregates is wanted.
    private Expression Typed(ParameterExpression group, Type type)
    {
        Expression elements = _element is null
            ? group
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [RowType, _element.ReturnType], group, _element);
        return type.GetGenericTypeDefinition() == typeof(IGrouping<,>)
            ? Expression.New(typeof(MemoryGroup<,>).MakeGenericType(type.GetGenericArguments()).GetConstructors()[0], KeyOf(group), elements)
            : elements;
    }

    // x.Field.Value of the field that the group has.
    private static Expression Read(Expression leaf, Expression value)
    {
        var field = FieldOf(leaf);
        var read = Expression.Convert(value, field.Type);
        return field.Type == leaf.Type ? read : Expression.Property(read, "Value");
    }

    /// <summary>Puts expressions in the place of others.</summary>
    private sealed class Replacement(Dictionary<Expression, Expression> replacements) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) =>
            node is not null && replacements.TryGetValue(node, out var other) ? other : base.Visit(node);
    }

    /// <summary>Tells whether an expression takes the value of a field that may be null.</summary>
    private sealed class ValueFinder : ExpressionVisitor
    {
        private bool _found;

        public static bool IsIn(Expression expression)
        {
            var finder = new ValueFinder();
            finder.Visit(expression);
            return finder._found;
        }

        public override Expression? Visit(Expression? node)
        {
            _found |= node is not null && NullableFields.Of(node) != node;
            return _found ? node : base.Visit(node);
        }
    }

    /// <summary>Reads keys and aggregates of the groups.</summary>
    [RequiresDynamicCode(MemoryQueries.DynamicCode)]
    [RequiresUnreferencedCode(MemoryQueries.UnreferencedCode)]
    private sealed class Reader(NullableGroups groups, ParameterExpression group, IReadOnlyList<ParameterExpression> parameters) : ExpressionVisitor
    {
        private readonly ParameterExpression _elements = parameters[^1];

        protected override Expression VisitParameter(ParameterExpression node) =>
            node == _elements ? groups.Typed(group, _elements.Type)
            : parameters.Count > 1 && node == parameters[0] ? groups.KeyOf(group)
            : node;

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression == _elements && node.Member.Name == "Key")
            {
                return groups.KeyOf(group);
            }

            var target = Visit(node.Expression);
            return ConstructorArguments.FindMember(target, node.Member) ?? node.Update(target);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (NullSafeSums.Read(node) is (var summed, var selector) && summed == _elements)
            {
                return NullSafeSums.Sum(group, groups._element is { } element ? NullSafeSums.After(element, selector) : selector!);
            }

            return node.Method.DeclaringType == typeof(Enumerable) && node.Arguments is [var elements] && SourceOf(elements) == _elements
                ? Expression.Call(typeof(Enumerable), node.Method.Name, [groups.RowType], group)
                : base.VisitMethodCall(node);
        }

        private static Expression SourceOf(Expression elements) =>
            elements is MethodCallExpression { Method.Name: nameof(Enumerable.Select) } call ? SourceOf(call.Arguments[0]) : elements;
    }
}

/// <summary>A group with the key and the elements that a query gives it.</summary>
internal sealed class MemoryGroup<TKey, TElement>(TKey key, IEnumerable<TElement> elements) : IGrouping<TKey, TElement>
{
    public TKey Key => key;

    public IEnumerator<TElement> GetEnumerator() => elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
