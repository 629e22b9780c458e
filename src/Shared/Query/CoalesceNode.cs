namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// The field, or another value where it is null: <c>row.Field ?? fallback</c>. Where the other value is a condition on the row, the whole
/// is a condition too.
/// </summary>
/// <param name="Field">The field.</param>
/// <param name="Fallback">A value, or a condition on the row.</param>
/// <param name="IsEager">True for <c>GetValueOrDefault(fallback)</c>, which evaluates the fallback where <c>??</c> would not.</param>
internal sealed record CoalesceNode(FieldNode Field, Node Fallback, bool IsEager = false) : Node;
