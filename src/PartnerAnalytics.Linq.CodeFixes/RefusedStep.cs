using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers;
using PartnerAnalytics.Linq.Analyzers.Reading;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>The first call of a query that cannot be sent.</summary>
/// <param name="Call">The call.</param>
/// <param name="Pieces">The pieces of it that cannot be sent; null where all of it cannot.</param>
internal sealed record RefusedStep(IInvocationOperation Call, IReadOnlyList<SyntaxNode>? Pieces)
{
    /// <summary>The rules that say what the service cannot do, and rows can.</summary>
    public static readonly string[] RuleIds =
    [
        Shared.Messages.RuleIds.OperatorNotTranslated, Shared.Messages.RuleIds.ExpressionNotTranslated,
        Shared.Messages.RuleIds.FieldOperatorNotSupported, Shared.Messages.RuleIds.FieldNotGroupableOrSortable,
        Shared.Messages.RuleIds.OperatorOrder, Shared.Messages.RuleIds.AggregateNotReturned,
    ];

    /// <summary>The source of the call.</summary>
    public SyntaxNode Syntax => Call.Syntax;

    /// <summary>Finds the first refused call of the query that a diagnostic is about; null where rows would not help.</summary>
    public static RefusedStep? TryFind(FixedSource source, Diagnostic diagnostic)
    {
        var node = source.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var blocks = MemberOperations.Find(source.Model, node, source.CancellationToken);
        RefusedStep? found = null;
        new QueryFinder(source.Types, blocks, source.CancellationToken).Find(
            (reading, path) => found ??= TryFind(source, diagnostic, reading, path), static _ => { });
        return found;
    }

    private static RefusedStep? TryFind(FixedSource source, Diagnostic diagnostic, QueryReading reading, QueryPath path)
    {
        var refusals = reading.Refusals.Where(refusal => RuleIds.Contains(refusal.RuleId)).ToList();
        if (!refusals.Exists(refusal => refusal.RuleId == diagnostic.Id
            && OperatorLocation.Of(refusal, reading)?.SourceSpan == diagnostic.Location.SourceSpan))
        {
            return null;
        }

        var calls = path.Steps.Select(step => step.Call).ToList();
        var index = refusals.Min(refusal => IndexOf(refusal));
        if (index < 0)
        {
            return null;
        }

        var own = refusals.FindAll(refusal => IndexOf(refusal) == index);
        var first = index;
        while (first >= 0 && !CanFetchBefore(source, reading, path, first))
        {
            first--;
        }

        var isInside = first == index && own.TrueForAll(refusal => refusal.RuleId is
            Shared.Messages.RuleIds.ExpressionNotTranslated or Shared.Messages.RuleIds.FieldOperatorNotSupported);
        var pieces = own.ConvertAll(refusal => reading.Sources.Find(refusal.SourceId)!.Value.Piece);
        return first < 0
            ? null
            : new RefusedStep(calls[first], isInside && !pieces.Contains(null) ? [.. pieces.OfType<SyntaxNode>()] : null);

        int IndexOf(Refusal refusal) =>
            reading.Sources.Find(refusal.SourceId) is { Step.Call: { } call } ? calls.IndexOf(call) : -1;
    }

    /// <summary>Whether rows can be fetched before a call: orderings run as a whole, and of groups only their keys arrive.</summary>
    private static bool CanFetchBefore(FixedSource source, QueryReading reading, QueryPath path, int index) =>
        path.Steps[index].Call.TargetMethod.Name is not ("ThenBy" or "ThenByDescending")
        && !QueryReader.Read(
            source.Types,
            reading.Locals,
            path with { Steps = [.. path.Steps.Take(index)], IsSeenToEnd = true, IsEnumerated = true },
            source.CancellationToken).Refusals.Any(refusal => RuleIds.Contains(refusal.RuleId));
}
