namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>A product that is sold by licenses.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, in capitals as the service has it.</param>
/// <param name="SubscriptionType">The type of a subscription to it.</param>
/// <param name="Service">The service that it belongs to.</param>
/// <param name="Workloads">What can be used with a license.</param>
internal sealed record SampleProduct(
    string Id, string Name, string SubscriptionType, (string Code, string Name) Service, params (string Code, string Name)[] Workloads);
