namespace PartnerAnalytics.Tool.Exporting;

/// <summary>A value that the format cannot hold. The file that it was for does not come to be.</summary>
internal sealed class ValueRefusedException(string column, string reason) : Exception($"Column '{column}': {reason}");
