using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>
/// Gives the values in the string of a URL the types that a query needs, where the query is certain to compile and to request the same.
/// </summary>
internal sealed class HoleValues(SemanticModel model, CancellationToken cancellationToken)
{
    private const string Date = RequestGrammar.DateFormat;

    /// <summary>A string that stood between quotes. The query doubles its quotes.</summary>
    public string? ToText(UrlHole hole)
    {
        if (IsText(hole.Type))
        {
            var undoubled = FindUndoubled(hole.Expression) ?? hole.Expression;
            return hole.Format is null && IsPlain(undoubled) ? PlainExpressions.ToOperand(undoubled) : null;
        }

        return hole.Format is null && IsPlain(hole.Expression)
            && (IsInteger(hole.Type) || hole.Type is { Name: nameof(Guid), ContainingNamespace.Name: nameof(System) })
            ? PlainExpressions.ToOperand(hole.Expression) + ".ToString()"
            : null;
    }

    /// <summary>A value that stands for itself in any string.</summary>
    public static string? ToArgument(UrlHole hole) =>
        IsText(hole.Type) && hole.Format is null ? hole.Expression.ToString() : null;

    /// <summary>A number of rows, which stands outside a lambda.</summary>
    public string? ToCount(UrlHole hole)
    {
        var (expression, type) = hole.Format is null ? Unformat(hole, "ToString") : default;
        return type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Byte or SpecialType.System_SByte
            ? expression!.ToString()
            : null;
    }

    public string? ToNumber(UrlHole hole, AnalyticsFieldType field) =>
        hole.Format is null && IsPlain(hole.Expression) && (IsInteger(hole.Type) || hole.Type?.SpecialType == (field switch
        {
            AnalyticsFieldType.Decimal => SpecialType.System_Decimal,
            AnalyticsFieldType.Double => SpecialType.System_Double,
            _ => SpecialType.System_Int64,
        }))
            ? PlainExpressions.ToOperand(hole.Expression)
            : null;

    public string? ToBoolean(UrlHole hole)
    {
        var (expression, type) = hole.Format is null ? Unformat(hole, "ToLower", "ToLowerInvariant") : default;
        return type?.SpecialType == SpecialType.System_Boolean && IsPlain(expression!) ? PlainExpressions.ToOperand(expression!) : null;
    }

    /// <summary>A date inside a cast. A date without its time stays without it.</summary>
    public string? ToDate(UrlHole hole)
    {
        var (expression, type, format) = ReadDate(hole);
        if (expression is null || !IsPlain(expression))
        {
            return null;
        }

        var operand = PlainExpressions.ToOperand(expression);
        return (type!.Name, format) switch
        {
            ("DateTimeOffset", "o" or "O") => operand,
            ("DateTimeOffset" or "DateTime", Date) => $"new DateTimeOffset({operand}.Date.Ticks, TimeSpan.Zero)",
            ("DateOnly", Date or "o" or "O") => $"new DateTimeOffset({expression}, TimeOnly.MinValue, TimeSpan.Zero)",
            _ => null,
        };
    }

    /// <summary>The date from which data was processed, which stands outside a lambda.</summary>
    public string? ToDay(UrlHole hole)
    {
        var (expression, type, format) = ReadDate(hole);
        return (type?.Name, format) switch
        {
            ("DateTimeOffset", Date) => $"DateOnly.FromDateTime({PlainExpressions.ToOperand(expression!)}.DateTime)",
            ("DateTime", Date) => $"DateOnly.FromDateTime({expression})",
            ("DateOnly", Date or "o" or "O") => expression!.ToString(),
            _ => null,
        };
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool IsInteger(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
        or SpecialType.System_Int16 or SpecialType.System_Byte;

    private (ExpressionSyntax? Expression, ITypeSymbol? Type, string? Format) ReadDate(UrlHole hole)
    {
        var (expression, type, format) = (hole.Expression, hole.Type, hole.Format);
        if (format is null
            && expression is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access,
                ArgumentList.Arguments: { Count: > 0 } arguments,
            }
            && model.GetConstantValue(arguments[0].Expression, cancellationToken).Value is string constant)
        {
            (expression, type, format) = (access.Expression, model.GetTypeInfo(access.Expression, cancellationToken).Type, constant);
        }

        return type?.ContainingNamespace?.ToDisplayString() == nameof(System) ? (expression, type, format) : default;
    }

    /// <summary>The value of which calls make a string, as <c>n</c> in <c>n.ToString()</c>; the value itself where there are
    /// none.</summary>
    private (ExpressionSyntax? Expression, ITypeSymbol? Type) Unformat(UrlHole hole, params string[] names)
    {
        var expression = hole.Expression;
        if (!IsText(hole.Type))
        {
            return (expression, hole.Type);
        }

        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && (names.Contains(access.Name.Identifier.ValueText) || access.Name.Identifier.ValueText == "ToString")
            && !call.ArgumentList.Arguments.Any(argument => IsText(model.GetTypeInfo(argument.Expression, cancellationToken).Type)))
        {
            expression = access.Expression;
        }

        return (expression, model.GetTypeInfo(expression, cancellationToken).Type);
    }

    /// <summary>The string of which a call doubles the quotes.</summary>
    private ExpressionSyntax? FindUndoubled(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Replace" } access,
            ArgumentList.Arguments: { Count: >= 2 } arguments,
        }
        && IsConstant(arguments[0].Expression, "'")
        && IsConstant(arguments[1].Expression, "''")
            ? access.Expression
            : null;

    private bool IsConstant(ExpressionSyntax expression, string value) =>
        model.GetConstantValue(expression, cancellationToken).Value as string == value;

    private bool IsPlain(ExpressionSyntax expression) => PlainExpressions.IsPlain(expression, model, cancellationToken);
}
