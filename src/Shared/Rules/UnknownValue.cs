using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>A value that a field never has.</summary>
/// <param name="Warning">The rule, why, and where.</param>
/// <param name="Meant">The value in the service's spelling that was probably meant; null where none is near.</param>
internal readonly record struct UnknownValue(Refusal Warning, string? Meant);
