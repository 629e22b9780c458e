using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary><c>values.Contains(x.F)</c>, or of <c>x.F.Value</c> where the values are plain.</summary>
internal sealed record Membership(AnalyticsFieldInfo Field, IReadOnlyList<object?> Values, CollectionForm Form, bool Plain) : Leaf(Field)
{
    public override string Operator => "in";

    public override bool WithNull => Values.Contains(null);

    private Type ItemType => Plain ? Field.PlainType() : Field.ClrType();

    public override Expression Build(Expression row)
    {
        var item = Plain && Field.Type != AnalyticsFieldType.String ? Expression.Property(Member(row), "Value") : Member(row);
        var array = Array.CreateInstance(ItemType, Values.Count);
        for (var i = 0; i < Values.Count; i++)
        {
            array.SetValue(Values[i], i);
        }

        switch (Form)
        {
            case CollectionForm.List:
                return CallOwn(typeof(List<>).MakeGenericType(ItemType), array, item);
            case CollectionForm.Set:
                return CallOwn(typeof(HashSet<>).MakeGenericType(ItemType), array, item);
            case CollectionForm.Span when Field.Type == AnalyticsFieldType.String || Plain:
                var span = typeof(ReadOnlySpan<>).MakeGenericType(ItemType);
                var conversion = span.GetMethod("op_Implicit", [array.GetType()])!;
                var contains = typeof(MemoryExtensions).GetMethods().First(m => m.Name == "Contains" && m.GetParameters() is [var first, _]
                    && first.ParameterType.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>));
                return Expression.Call(
                    contains.MakeGenericMethod(ItemType), Expression.Call(conversion, Operands.Capture(array, array.GetType())), item);
            case CollectionForm.Objects:
                List<object?> objects = [.. Values.SelectMany(v => (object?[])[OfAnotherType(v), v])];
                return Expression.Call(
                    Operands.Capture(objects, typeof(List<object?>)), nameof(List<object>.Contains), [], Expression.Convert(item, typeof(object)));
            case CollectionForm.Inline:
                var items = Values.Select(v => Operands.Lift(
                    Expression.Constant(v, v is null ? ItemType : Field.PlainType()), ItemType));
                return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [ItemType], Expression.NewArrayInit(ItemType, items), item);
            default:
                return Expression.Call(
                    typeof(Enumerable), nameof(Enumerable.Contains), [ItemType], Operands.Capture(array, array.GetType()), item);
        }
    }

    public override bool? Evaluate(Specimen row) => Field.ValueOf(row) is var value && value is null && Plain && Field.Type != AnalyticsFieldType.String
        ? null
        : Values.Any(v => Equals(v, value));

    public override IEnumerable<Condition> Shrink()
    {
        if (Form != CollectionForm.Array)
        {
            yield return this with { Form = CollectionForm.Array };
        }

        for (var i = 0; i < Values.Count; i++)
        {
            yield return this with { Values = [.. Values.Where((_, j) => j != i)] };
        }
    }

    public override string ToString() => $"{Form}{(Plain ? " (plain)" : "")} [{string.Join(", ", Values.Select(Operands.Print))}] contains {Field.Name}";

    // What prints alike, and is not the same to C#.
    private static object? OfAnotherType(object? value) => value switch
    {
        long number when number == (int)number => (int)number,
        long number => (decimal)number,
        decimal number => (double)number,
        double number => (float)number,
        bool truth => truth ? 1 : 0,
        DateTimeOffset date => date.UtcDateTime,
        string { Length: 1 } text => text[0],
        _ => 'x',
    };

    private static MethodCallExpression CallOwn(Type type, Array values, Expression item) => Expression.Call(
        Operands.Capture(Activator.CreateInstance(type, [values])!, type), type.GetMethod("Contains", [item.Type])!, item);
}
