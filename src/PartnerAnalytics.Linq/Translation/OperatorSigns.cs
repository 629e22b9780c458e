using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>The signs that C# has for operators.</summary>
internal static class OperatorSigns
{
    public static string Of(Expression expression) => expression.NodeType switch
    {
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.AndAlso => "&&",
        ExpressionType.OrElse => "||",
        ExpressionType.And => "&",
        ExpressionType.Or => "|",
        ExpressionType.ExclusiveOr => "^",
        ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.UnaryPlus => "+",
        ExpressionType.Subtract or ExpressionType.SubtractChecked or ExpressionType.Negate or ExpressionType.NegateChecked => "-",
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => "*",
        ExpressionType.Divide => "/",
        ExpressionType.Modulo => "%",
        ExpressionType.LeftShift => "<<",
        ExpressionType.RightShift => ">>",
        ExpressionType.Coalesce => "??",

        // C# makes one kind of node of both ! and ~.
        ExpressionType.Not when (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type) == typeof(bool) => "!",
        ExpressionType.Not or ExpressionType.OnesComplement => "~",
        ExpressionType.TypeAs => "as",
        ExpressionType.TypeIs => "is",
        ExpressionType.NewArrayInit or ExpressionType.NewArrayBounds => "new[]",
        ExpressionType.ArrayIndex or ExpressionType.Index => "[]",
        ExpressionType.ArrayLength => "Length",
        ExpressionType.Invoke => "a call of a delegate",
        ExpressionType.ListInit => "a collection initializer",
        ExpressionType.Lambda => "a lambda",
        var type => type.ToString(),
    };
}
