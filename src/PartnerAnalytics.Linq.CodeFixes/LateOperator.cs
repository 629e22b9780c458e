using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>An operator that stands after the paging of its chain, and could stand before.</summary>
/// <param name="Paging">The first <c>Take</c> or <c>Skip</c> of the chain.</param>
/// <param name="Calls">The operator; for an ordering, all of it.</param>
internal sealed record LateOperator(InvocationExpressionSyntax Paging, IReadOnlyList<InvocationExpressionSyntax> Calls)
{
    /// <summary>Finds the operator that a diagnostic was reported on.</summary>
    public static LateOperator? TryFind(FixedSource source, TextSpan span)
    {
        var call = source.Root.FindNode(span).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        if (call is null || NameOf(call)?.Span != span || Directives.IsAnyAround(call)
            || FindRun(call) is not { Count: > 0 } run || ElementOf(source, run[0]) is not { } element)
        {
            return null;
        }

        // A condition on groups, or on what an earlier Select computed, may not be one on rows.
        if (IsNamed(run[0], "Where") && source.Types.Schemas.Find(element) is null)
        {
            return null;
        }

        return FindPaging(source, run[0], element) is { } paging ? new LateOperator(paging, run) : null;
    }

    /// <summary>The calls of a chain from one to another, in the order in which they run.</summary>
    public static List<InvocationExpressionSyntax> Between(InvocationExpressionSyntax first, InvocationExpressionSyntax last)
    {
        var calls = new List<InvocationExpressionSyntax>();
        for (var call = last; call is not null; call = call == first ? null : ReceiverOf(call))
        {
            calls.Add(call);
        }

        calls.Reverse();
        return calls;
    }

    /// <summary>The call that a call is made on; null where it is made on something else.</summary>
    private static InvocationExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Expression as InvocationExpressionSyntax;

    private static InvocationExpressionSyntax? CallOn(InvocationExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax access && access.Expression == call
            ? access.Parent as InvocationExpressionSyntax
            : null;

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static bool IsNamed(InvocationExpressionSyntax call, params string[] names) =>
        NameOf(call) is { Identifier.ValueText: var name } && names.Contains(name);

    /// <summary>A condition, or an ordering with all that belongs to it; null for other operators.</summary>
    private static List<InvocationExpressionSyntax>? FindRun(InvocationExpressionSyntax call)
    {
        if (IsNamed(call, "Where"))
        {
            return [call];
        }

        var first = call;
        while (IsNamed(first, "ThenBy", "ThenByDescending") && ReceiverOf(first) is { } receiver)
        {
            first = receiver;
        }

        if (!IsNamed(first, "OrderBy", "OrderByDescending"))
        {
            return null;
        }

        var last = call;
        while (CallOn(last) is { } next && IsNamed(next, "ThenBy", "ThenByDescending"))
        {
            last = next;
        }

        return Between(first, last);
    }

    private static InvocationExpressionSyntax? FindPaging(FixedSource source, InvocationExpressionSyntax late, ITypeSymbol element)
    {
        InvocationExpressionSyntax? paging = null;
        var isReached = true;
        var first = late;
        for (var call = ReceiverOf(late); call is not null; call = ReceiverOf(call))
        {
            source.CancellationToken.ThrowIfCancellationRequested();
            first = call;
            var isPaging = IsNamed(call, "Take", "Skip");
            isReached &= KeepsElements(call) && SymbolEqualityComparer.Default.Equals(ElementOf(source, call), element);
            if (isPaging && !isReached)
            {
                // Before that paging the operator would have other elements.
                return null;
            }

            paging = isPaging ? call : paging;
        }

        return IsPagedBefore(source, first) ? null : paging;
    }

    /// <summary>Whether a chain begins with a variable whose query is paged already, so that moving within the chain is not
    /// enough.</summary>
    private static bool IsPagedBefore(FixedSource source, InvocationExpressionSyntax first)
    {
        var locals = source.LocalsAround(first);
        var receiver = (first.Expression as MemberAccessExpressionSyntax)?.Expression;
        for (var depth = 0; depth < 20 && receiver is not null; depth++)
        {
            source.CancellationToken.ThrowIfCancellationRequested();
            if (source.Model.GetOperation(receiver, source.CancellationToken) is not ILocalReferenceOperation { Local: var local }
                || !locals.HasOneValue(local) || locals.InitialValueOf(local) is not { } initial)
            {
                return false;
            }

            var calls = initial.Syntax.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().ToList();
            if (calls.Exists(call => IsNamed(call, "Take", "Skip")))
            {
                return true;
            }

            receiver = calls.Count == 0
                ? initial.Syntax as ExpressionSyntax
                : (calls[calls.Count - 1].Expression as MemberAccessExpressionSyntax)?.Expression;
        }

        return false;
    }

    private static bool KeepsElements(InvocationExpressionSyntax call) =>
        !IsNamed(call, "Select", "GroupBy", "GroupByFields", "Distinct", "Cast", "OfType");

    /// <summary>The type of the elements that an operator of ours is applied to; null where it is none of ours.</summary>
    private static ITypeSymbol? ElementOf(FixedSource source, InvocationExpressionSyntax call) =>
        source.Model.GetOperation(call, source.CancellationToken) is IInvocationOperation { Instance: { } instance }
            ? source.Types.ElementOf(instance.Type)
            : null;
}
