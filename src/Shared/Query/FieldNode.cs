namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>A field of the row.</summary>
/// <param name="Field">The field.</param>
/// <param name="IsValueAccess">
/// True for <c>row.Field.Value</c>, a cast to the type without null, or the receiver of a method: where the field is null, C# throws, and
/// the row is left out.
/// </param>
internal sealed record FieldNode(AnalyticsFieldInfo Field, bool IsValueAccess = false) : Node
{
    /// <summary>How a message names it, in the words of the query.</summary>
    public string Name => Written ?? "x." + Field.Name;
}
