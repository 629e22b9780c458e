using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>The sign of an operator in C#, as the run time names it in a refusal.</summary>
internal static class OperatorSigns
{
    public static string Of(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => "==",
        BinaryOperatorKind.NotEquals => "!=",
        BinaryOperatorKind.GreaterThan => ">",
        BinaryOperatorKind.GreaterThanOrEqual => ">=",
        BinaryOperatorKind.LessThan => "<",
        BinaryOperatorKind.LessThanOrEqual => "<=",
        BinaryOperatorKind.ConditionalAnd => "&&",
        BinaryOperatorKind.ConditionalOr => "||",
        BinaryOperatorKind.And => "&",
        BinaryOperatorKind.Or => "|",
        BinaryOperatorKind.ExclusiveOr => "^",
        BinaryOperatorKind.Add => "+",
        BinaryOperatorKind.Subtract => "-",
        BinaryOperatorKind.Multiply => "*",
        BinaryOperatorKind.Divide => "/",
        BinaryOperatorKind.Remainder => "%",
        BinaryOperatorKind.LeftShift => "<<",
        BinaryOperatorKind.RightShift => ">>",
        _ => kind.ToString(),
    };

    public static string Of(UnaryOperatorKind kind) => kind switch
    {
        UnaryOperatorKind.Plus => "+",
        UnaryOperatorKind.Minus => "-",
        UnaryOperatorKind.BitwiseNegation => "~",
        _ => "!",
    };

    /// <summary>The sign for an expression that is no operator of the two kinds above.</summary>
    public static string Of(IOperation operation) => operation switch
    {
        IBinaryOperation binary => Of(binary.OperatorKind),
        IUnaryOperation unary => Of(unary.OperatorKind),
        ICoalesceOperation => "??",
        IConditionalOperation => "?:",
        IConversionOperation => "as",
        IIsTypeOperation => "is",
        IArrayCreationOperation => "new[]",
        IArrayElementReferenceOperation => "[]",
        IPropertyReferenceOperation { Property.Name: "Length" } => "Length",
        IAnonymousFunctionOperation => "a lambda",
        IObjectCreationOperation => "a collection initializer",
        _ => "a call of a delegate",
    };
}
