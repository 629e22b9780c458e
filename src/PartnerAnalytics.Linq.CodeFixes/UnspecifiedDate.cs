using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;

namespace PartnerAnalytics.Linq.CodeFixes;

/// <summary>A <c>DateTime</c> in a query that is not seen to be UTC.</summary>
internal sealed class UnspecifiedDate
{
    private readonly FixedSource _source;
    private readonly ExpressionSyntax _value;
    private readonly IReadOnlyList<IOperation> _origins;
    private readonly TimeKinds _kinds;

    private UnspecifiedDate(FixedSource source, ExpressionSyntax value, IOperation operation)
    {
        (_source, _value) = (source, value);
        _origins = [.. new DateTimeKinds(source.LocalsAround(value), source.CancellationToken).OriginsOf(operation)
            .Where(origin => (DateTimeOrigins.KindsOf(origin) & ~TimeKinds.Utc) != TimeKinds.None)];
        _kinds = _origins.Aggregate(TimeKinds.None, (kinds, origin) => kinds | DateTimeOrigins.KindsOf(origin));
    }

    /// <summary>Finds the date that a diagnostic was reported on.</summary>
    public static UnspecifiedDate? TryFind(FixedSource source, TextSpan span) =>
        source.Root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax value && value.Span == span
        && source.Model.GetOperation(value, source.CancellationToken) is { } operation
            ? new UnspecifiedDate(source, value, operation)
            : null;

    /// <summary>
    /// Makes it UTC where it is made, or else where it is used. A time of which something is seen to be the time of a time zone is
    /// converted and never called UTC; of a time of which nothing is seen, that is for the reader to say.
    /// </summary>
    /// <param name="key">The key of what can be done everywhere at once.</param>
    /// <param name="specifyKey">The key of calling a time UTC of which nothing is seen.</param>
    public IEnumerable<Remedy> ToUtc(string key, string specifyKey)
    {
        var made = _origins.Select(origin => UtcOrigin.TryFind(_source, origin)).ToList();
        if (made.Count > 0 && made.TrueForAll(origin => origin is not null))
        {
            yield return new Remedy(key, TitleOf(made[0]!, made.Count), [.. made.SelectMany(origin => origin!.Changes)]);
        }
        else if (_source.Model.GetTypeInfo(_value, _source.CancellationToken).Type is { SpecialType: SpecialType.System_DateTime } type)
        {
            if ((_kinds & (TimeKinds.Zone | TimeKinds.Unknown)) != TimeKinds.None)
            {
                yield return new Remedy(key, "Write ToUniversalTime(): the time is local time, unless it says that it is UTC", Convert());
            }

            if ((_kinds & TimeKinds.Zone) == TimeKinds.None)
            {
                yield return new Remedy(
                    _kinds == TimeKinds.Unspecified ? key : specifyKey,
                    "Write DateTime.SpecifyKind(…, DateTimeKind.Utc): the time is meant in UTC",
                    Specify(type));
            }
        }
    }

    private string TitleOf(UtcOrigin first, int count)
    {
        var place = first.Declared is { } name && !_value.Span.Contains(first.Changes[0].Span) ? $" where '{name}' is declared" : "";
        return count == 1
            ? string.Format(System.Globalization.CultureInfo.InvariantCulture, first.Title, place)
            : $"Make it UTC in each of the {count} places that it comes from";
    }

    private TextChange[] Convert()
    {
        const string Added = ".ToUniversalTime()";
        ExpressionSyntax whole = _value;
        while (whole.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            whole = parenthesized;
        }

        return whole is InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax or ParenthesizedExpressionSyntax
            or ElementAccessExpressionSyntax or ObjectCreationExpressionSyntax or PostfixUnaryExpressionSyntax
                ? [ChainLine.Insert(whole.Span.End, Added)]
                : [ChainLine.Insert(whole.SpanStart, "("), ChainLine.Insert(whole.Span.End, ")" + Added)];
    }

    private TextChange[] Specify(ITypeSymbol type) =>
    [
        ChainLine.Insert(_value.SpanStart, _source.NameOf(type, _value.SpanStart) + ".SpecifyKind("),
        ChainLine.Insert(_value.Span.End, $", {_source.KindAt(_value.SpanStart)}.Utc)"),
    ];
}
