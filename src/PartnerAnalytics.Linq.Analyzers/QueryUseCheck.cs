using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Checks how a call or a loop uses a query.</summary>
internal readonly struct QueryUseCheck(QueryTypes types, QueryMembers members, SyntaxNodeAnalysisContext context)
{
    /// <summary>Checks a call.</summary>
    public void CheckCall()
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (NameOf(call) is not { Identifier.ValueText: var name } place)
        {
            return;
        }

        if (call.Parent is ExpressionStatementSyntax && (members.IsLazy(name) || members.IsAsynchronous(name)))
        {
            CheckDropped(call, place);
        }
        else if (call.Parent is LambdaExpressionSyntax && members.IsAsynchronous(name))
        {
            CheckDroppedByLambda(call, place);
        }
        else if (members.IsSynchronous(name) && AsyncCode.CanAwait(call) && AsyncCode.IsAsync(call))
        {
            if (IsOfQuery(call) && !IsInMemory(call))
            {
                Report(RuleIds.WaitsInAsynchronousCode, place.GetLocation(), Reasons.WaitsInAsynchronousCode(name, $"await {name}Async()"));
            }
        }
        else if (name == "ToAsyncEnumerable")
        {
            CheckDisguised(call, place);
        }
        else if (members.IsAsynchronous(name) && BlockedTask.FindWait(call) is { } wait
            && AsyncCode.CanAwait(call) && AsyncCode.IsAsync(call) && IsOfQuery(call) && !IsInMemory(call))
        {
            var word = wait.Identifier.ValueText;
            Report(RuleIds.WaitsInAsynchronousCode, wait.GetLocation(), Reasons.WaitsInAsynchronousCode(word, $"await {name}()"));
        }

        if (CountedForAny.TryFind(call, name) is { } counted && IsOfQuery(call))
        {
            var any = CountedForAny.NameOfAny(name);
            Report(RuleIds.CountedForAny, place.GetLocation(), Reasons.CountedForAny(name, counted.IsNone ? "!" + any : any));
        }
    }

    /// <summary>Checks a loop.</summary>
    public void CheckLoop()
    {
        var loop = (CommonForEachStatementSyntax)context.Node;
        if (loop.AwaitKeyword.RawKind == 0 && AsyncCode.CanAwait(loop) && AsyncCode.IsAsync(loop)
            && types.IsQuery(TypeOf(loop.Expression)) && !IsInMemory(loop.Expression))
        {
            var word = loop.ForEachKeyword;
            Report(
                RuleIds.WaitsInAsynchronousCode, word.GetLocation(), Reasons.WaitsInAsynchronousCode(word.ValueText, "await foreach"));
        }
    }

    /// <summary><c>ToAsyncEnumerable()</c> of LINQ looks as if it awaited, and runs a synchronous loop.</summary>
    private void CheckDisguised(InvocationExpressionSyntax call, SimpleNameSyntax place)
    {
        if (call.Expression is MemberAccessExpressionSyntax access && types.IsQuery(TypeOf(access.Expression))
            && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is { ContainingType.Name: "AsyncEnumerable" }
            && !IsInMemory(call))
        {
            Report(
                RuleIds.WaitsInAsynchronousCode,
                place.GetLocation(),
                Reasons.WaitsInAsynchronousCode(place.Identifier.ValueText, "AsAsyncEnumerable()"));
        }
    }

    private void CheckDropped(InvocationExpressionSyntax call, SimpleNameSyntax place)
    {
        var name = place.Identifier.ValueText;
        if (members.IsLazy(name))
        {
            if (IsOfQuery(call))
            {
                Report(RuleIds.ResultDropped, place.GetLocation(), Reasons.QueryDropped(name));
            }
        }
        else if (!AsyncCode.IsAsync(call) && IsOfQuery(call))
        {
            // In asynchronous code the compiler says it (CS4014).
            Report(RuleIds.ResultDropped, place.GetLocation(), Reasons.TaskDropped(name));
        }
    }

    /// <summary><c>Action run = () => query.ToListAsync();</c>, of which the compiler says nothing either.</summary>
    private void CheckDroppedByLambda(InvocationExpressionSyntax call, SimpleNameSyntax place)
    {
        if (context.SemanticModel.GetTypeInfo(call.Parent!, context.CancellationToken).ConvertedType
            is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true } && !AsyncCode.IsAsync(call) && IsOfQuery(call))
        {
            Report(RuleIds.ResultDropped, place.GetLocation(), Reasons.TaskDropped(place.Identifier.ValueText));
        }
    }

    /// <summary>Whether a call is a member of our queries, or an operator of LINQ on one.</summary>
    private bool IsOfQuery(InvocationExpressionSyntax call)
    {
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        return types.IsQuery(method.ContainingType)
            || ((types.IsEnumerable(method.ContainingType) || types.IsQueryableOperators(method.ContainingType))
                && method.ReducedFrom is not null && ReceiverOf(call) is { } receiver && types.IsQuery(TypeOf(receiver)));
    }

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax access
        ? access.Expression
        : call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression;

    private bool IsInMemory(ExpressionSyntax query) => QueryOrigin.IsInMemory(context.SemanticModel, query, context.CancellationToken);

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) =>
        context.SemanticModel.GetTypeInfo(expression, context.CancellationToken).Type;

    private void Report(string ruleId, Location location, string reason)
    {
        if (WrittenCode.Contains(location, context.IsGeneratedCode, context.CancellationToken) && !HalfTyped.Is(context.Node))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Get(ruleId), location, reason));
        }
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };
}
