namespace PartnerAnalytics.Tool.Exporting;

/// <summary>An export that cannot be done as it was asked for. Says what to do instead; nothing was written.</summary>
internal sealed class ExportRefusedException(string message) : Exception(message);
