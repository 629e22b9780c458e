using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>A call that gives a task, of which the result is taken without <c>await</c>.</summary>
internal static class BlockedTask
{
    /// <summary>The member that waits: <c>Result</c>, <c>Wait</c> or <c>GetResult</c>; null where none is called on the task.</summary>
    public static SimpleNameSyntax? FindWait(ExpressionSyntax call)
    {
        if (MemberOf(call) is not { } access)
        {
            return null;
        }

        switch (access.Name.Identifier.ValueText)
        {
            case "Result":
                return access.Parent is InvocationExpressionSyntax ? null : access.Name;
            case "Wait" when access.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 }:
                return access.Name;
            case "GetAwaiter" when access.Parent is InvocationExpressionSyntax awaiter:
                return MemberOf(awaiter) is { Name: { Identifier.ValueText: "GetResult" } result } ? result : null;
            case "ConfigureAwait" when access.Parent is InvocationExpressionSyntax configured:
                return FindWait(configured);
            default:
                return null;
        }
    }

    private static MemberAccessExpressionSyntax? MemberOf(ExpressionSyntax value)
    {
        while (value.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized;
        }

        return value.Parent is MemberAccessExpressionSyntax access && access.Expression == value ? access : null;
    }
}
