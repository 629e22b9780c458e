using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>values.Any(v => x.F &gt; v &amp;&amp; beside)</c>, <c>values.All(…)</c>, and the methods of lists and arrays that say the same.</summary>
/// <param name="Pattern">The comparison with the first value.</param>
/// <param name="Values">The values.</param>
/// <param name="Beside">The condition that the comparison is joined with.</param>
/// <param name="Sign">By which operator.</param>
/// <param name="IsAll">Whether it must hold for all values.</param>
/// <param name="Form">Which method is called.</param>
internal sealed record Quantified(
    Comparison Pattern, IReadOnlyList<object?> Values, Condition Beside, ExpressionType Sign, bool IsAll, QuantifiedForm Form) : Condition
{
    public override IReadOnlyList<Condition> Parts => [Beside];

    private Type ValueType => Pattern.Field.ClrType();

    public override Expression Build(Expression row)
    {
        var type = Form == QuantifiedForm.Members ? typeof(Captured<>).MakeGenericType(ValueType) : ValueType;
        var array = Array.CreateInstance(type, Values.Count);
        for (var i = 0; i < Values.Count; i++)
        {
            array.SetValue(Form == QuantifiedForm.Members ? Activator.CreateInstance(type, [Values[i]]) : Values[i], i);
        }

        var element = Expression.Parameter(type, "v");
        var value = Form == QuantifiedForm.Members ? Expression.Property(element, nameof(Captured<int>.Value)) : (Expression)element;
        var body = Expression.MakeBinary(Sign, Pattern.Build(row, value), Beside.Build(row));
        var condition = Form is QuantifiedForm.List or QuantifiedForm.Array
            ? Expression.Lambda(typeof(Predicate<>).MakeGenericType(type), body, element)
            : Expression.Lambda(typeof(Func<,>).MakeGenericType(type, typeof(bool)), body, element);
        switch (Form)
        {
            case QuantifiedForm.List:
                var list = typeof(List<>).MakeGenericType(type);
                return Expression.Call(
                    Operands.Capture(Activator.CreateInstance(list, [array]), list),
                    list.GetMethod(IsAll ? nameof(List<int>.TrueForAll) : nameof(List<int>.Exists))!,
                    condition);
            case QuantifiedForm.Array:
                return Expression.Call(
                    typeof(Array), IsAll ? nameof(Array.TrueForAll) : nameof(Array.Exists), [type], Operands.Capture(array, array.GetType()), condition);
            default:
                return Expression.Call(
                    typeof(Enumerable), IsAll ? nameof(Enumerable.All) : nameof(Enumerable.Any), [type], Operands.Capture(array, array.GetType()), condition);
        }
    }

    public override bool? Evaluate(Specimen row)
    {
        foreach (var value in Values)
        {
            var holds = new Logical(Sign, Pattern with { Value = value }, Beside).Evaluate(row);
            if (holds != IsAll)
            {
                return holds;
            }
        }

        return IsAll;
    }

    public override IEnumerable<(Leaf Leaf, bool Negated)> Leaves(bool negated) => Values.Count == 0
        ? []
        : [.. Values.SelectMany(value => (Pattern with { Value = value }).Leaves(negated)), .. Beside.Leaves(negated)];

    public override IEnumerable<Condition> Shrink() =>
    [
        Beside,
        .. Values.Select((_, i) => this with { Values = [.. Values.Where((_, j) => j != i)] }),
        .. Beside.Shrink().Select(b => this with { Beside = b }),
    ];

    public override string ToString() =>
        $"[{string.Join(", ", Values.Select(Operands.Print))}] {Form} {(IsAll ? "all" : "any")} ({Pattern} {Sign} {Beside})";
}

/// <summary>How a condition on the elements of a collection is written.</summary>
internal enum QuantifiedForm
{
    /// <summary><c>Enumerable.Any(array, v => …)</c></summary>
    Sequence,

    /// <summary><c>list.Exists(v => …)</c></summary>
    List,

    /// <summary><c>Array.Exists(array, v => …)</c></summary>
    Array,

    /// <summary><c>objects.Any(v => … v.Value …)</c></summary>
    Members,
}
