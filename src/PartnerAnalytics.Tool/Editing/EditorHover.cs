namespace PartnerAnalytics.Tool.Editing;

/// <summary>What stands at a place.</summary>
/// <param name="Start">Where the word begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Signature">What it is, as C#.</param>
/// <param name="Documentation">What it means, and of a field what the service supports; null where nothing says so.</param>
/// <param name="KnownValues">The values of a field that the service is known to return; empty where none are known.</param>
internal sealed record EditorHover(int Start, int Length, string Signature, string? Documentation, IReadOnlyList<string> KnownValues);
