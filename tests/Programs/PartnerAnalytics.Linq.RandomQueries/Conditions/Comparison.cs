using System.Linq.Expressions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>A field compared with a value.</summary>
internal sealed record Comparison(
    AnalyticsFieldInfo Field, ExpressionType Sign, object? Value, ComparisonForm Form, Spelling Spelling, object? Fallback) : Leaf(Field)
{
    public override string Operator => Form switch
    {
        ComparisonForm.Coalesce or ComparisonForm.ValueOrDefault or ComparisonForm.ValueOrDefaultOfType => "?? " + Word,
        ComparisonForm.Equals or ComparisonForm.StaticEquals => "Equals",
        ComparisonForm.ValueAccess or ComparisonForm.Cast => "Value " + Word,
        _ => Word,
    };

    public override bool WithNull => Value is null;

    private string Word => WordOf(Sign);

    private bool IsText => Field.Type == AnalyticsFieldType.String;

    public static string WordOf(ExpressionType sign) => sign switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        ExpressionType.LessThan => "lt",
        _ => "le",
    };

    /// <summary>The comparison with an expression in the place of the value.</summary>
    public Expression Build(Expression row, Expression value) => Compare(
        Sign, Form == ComparisonForm.ValueAccess ? Expression.Property(Member(row), "Value") : Member(row), value);

    public override Expression Build(Expression row)
    {
        var member = Member(row);
        switch (Form)
        {
            case ComparisonForm.Flipped:
                return Compare(Flip(Sign), Operand(), member);
            case ComparisonForm.ValueAccess:
                return Compare(Sign, Expression.Property(member, "Value"), Operand());
            case ComparisonForm.Cast:
                return Compare(Sign, Expression.Convert(member, Field.PlainType()), Operand());
            case ComparisonForm.Equals when IsText:
                return Expression.Call(member, typeof(string).GetMethod(nameof(string.Equals), [typeof(string)])!, Operand());
            case ComparisonForm.Equals:
                return Expression.Call(member, Field.ClrType().GetMethod(nameof(Equals), [typeof(object)])!, Expression.Convert(Operand(), typeof(object)));
            case ComparisonForm.StaticEquals when IsText:
                return Expression.Call(typeof(string).GetMethod(nameof(string.Equals), [typeof(string), typeof(string)])!, member, Operand());
            case ComparisonForm.StaticEquals:
                return Expression.Call(
                    typeof(object).GetMethod(nameof(Equals), [typeof(object), typeof(object)])!,
                    Expression.Convert(member, typeof(object)), Expression.Convert(Operand(), typeof(object)));
            case ComparisonForm.Coalesce:
                return Compare(Sign, Expression.Coalesce(member, Operands.Write(Fallback, Field, Spelling, plain: Fallback is not null)), Operand());
            case ComparisonForm.ValueOrDefault:
                var fallback = Operands.Write(Fallback, Field, Spelling, plain: true);
                return Compare(Sign, Expression.Call(member, Field.ClrType().GetMethod("GetValueOrDefault", [fallback.Type])!, fallback), Operand());
            case ComparisonForm.ValueOrDefaultOfType:
                return Compare(Sign, Expression.Call(member, Field.ClrType().GetMethod("GetValueOrDefault", [])!), Operand());
            default:
                return Compare(Sign, member, Operand());
        }
    }

    public override bool? Evaluate(Specimen row)
    {
        var value = Field.ValueOf(row);
        switch (Form)
        {
            case ComparisonForm.ValueAccess or ComparisonForm.Cast when value is null:
            case ComparisonForm.Equals when value is null && IsText:
                return null;
            case ComparisonForm.Coalesce or ComparisonForm.ValueOrDefault:
                value ??= Fallback;
                break;
            case ComparisonForm.ValueOrDefaultOfType:
                value ??= Activator.CreateInstance(Field.PlainType());
                break;
        }

        return Sign switch
        {
            ExpressionType.Equal => Equals(value, Value),
            ExpressionType.NotEqual => !Equals(value, Value),
            _ when value is null || Value is null => false,
            ExpressionType.GreaterThan => Order(value) > 0,
            ExpressionType.GreaterThanOrEqual => Order(value) >= 0,
            ExpressionType.LessThan => Order(value) < 0,
            _ => Order(value) <= 0,
        };
    }

    public override IEnumerable<Condition> Shrink()
    {
        if (Form != ComparisonForm.Plain)
        {
            yield return this with { Form = ComparisonForm.Plain };
        }

        if (Spelling != Spelling.Constant)
        {
            yield return this with { Spelling = Spelling.Constant };
        }

        if (Value is string { Length: > 1 } text)
        {
            yield return this with { Value = text[..(text.Length / 2)] };
            yield return this with { Value = text[(text.Length / 2)..] };
        }
    }

    public override string ToString() => $"{Field.Name} {Form} {Word} {Operands.Print(Value)}"
        + (Form is ComparisonForm.Coalesce or ComparisonForm.ValueOrDefault ? $" (?? {Operands.Print(Fallback)})" : "") + $" {Spelling}";

    private int Order(object value) => Comparer<object>.Default.Compare(value, Value!);

    private Expression Operand() => Operands.Write(Value, Field, Spelling, plain: false);

    // As the compiler does: a plain operand is lifted where the other may be null.
    private static BinaryExpression Compare(ExpressionType sign, Expression left, Expression right)
    {
        var type = left.Type == right.Type ? left.Type : Nullable.GetUnderlyingType(left.Type) is not null ? left.Type : right.Type;
        return Expression.MakeBinary(sign, Operands.Lift(left, type), Operands.Lift(right, type));
    }

    /// <summary>The sign with which the operands stand the other way round.</summary>
    public static ExpressionType Flip(ExpressionType sign) => sign switch
    {
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        _ => sign,
    };
}
