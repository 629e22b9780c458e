namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>A partner through whom subscriptions are sold.</summary>
internal sealed record SamplePartner(string Id, string Name, string Provider);
