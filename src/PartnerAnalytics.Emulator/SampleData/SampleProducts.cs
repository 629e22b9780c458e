namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>The products that customers buy by licenses.</summary>
internal static class SampleProducts
{
    private static readonly (string Code, string Name) Office = ("o365", "Microsoft Office 365");
    private static readonly (string Code, string Name) Dynamics = ("crm", "Microsoft Dynamics");
    private static readonly (string Code, string Name) Security = ("ems", "Enterprise Mobility + Security");

    private static readonly (string Code, string Name) Exchange = ("EXO", "Exchange");
    private static readonly (string Code, string Name) SharePoint = ("SPO", "SharePoint");
    private static readonly (string Code, string Name) OneDrive = ("OD4B", "OneDrive for Business");
    private static readonly (string Code, string Name) Skype = ("SFB", "Skype for Business");
    private static readonly (string Code, string Name) ProPlus = ("PROPLUS", "Office ProPlus");
    private static readonly (string Code, string Name) Crm = ("CRM", "Dynamics CRM");
    private static readonly (string Code, string Name) Directory = ("AADP", "Azure Active Directory Premium");
    private static readonly (string Code, string Name) Intune = ("INTUNE", "Intune");

    /// <summary>A product of the documentation's examples.</summary>
    public static SampleProduct EnterpriseE3 { get; } = new(
        "6FD2C87F-B296-42F0-B197-1E91E994B900", "OFFICE 365 ENTERPRISE E3", "Office", Office, SharePoint, Exchange, OneDrive, ProPlus);

    /// <summary>A product of the documentation's examples.</summary>
    public static SampleProduct ExchangeProtection { get; } = new(
        "45A2423B-E884-448D-A831-D9E139C52D2F", "EXCHANGE ONLINE PROTECTION", "Office", Office, Exchange);

    /// <summary>A product of the documentation's examples.</summary>
    public static SampleProduct CallingPlan { get; } = new(
        "D3B4FE1F-9992-4930-8ACB-CA6EC609365E", "DOMESTIC AND INTERNATIONAL CALLING PLAN", "Office", Office, Skype);

    /// <summary>A product of the documentation's examples.</summary>
    public static SampleProduct DynamicsTask { get; } = new(
        "54B84594-9C77-4499-8D65-5E0D5F410E78", "DYNAMICS AX TASK", "Dynamics", Dynamics, Crm);

    private static readonly (SampleProduct Product, int Weight)[] All =
    [
        (new("5BC8FBBC-BDE5-4099-8164-D8399F767C45", "OFFICE 365 BUSINESS PREMIUM", "Office", Office, Exchange, SharePoint, ProPlus), 22),
        (EnterpriseE3, 14),
        (new("D76D4330-F144-4BEA-B0C1-1FDECB91CE37", "OFFICE 365 BUSINESS ESSENTIALS", "Office", Office, Exchange, OneDrive, Skype), 12),
        (new("87B0B125-EC1D-4DA0-A6EB-8C9EBD69FE29", "EXCHANGE ONLINE (PLAN 1)", "Office", Office, Exchange), 9),
        (ExchangeProtection, 5),
        (CallingPlan, 3),
        (new("C6A53877-7733-4BDB-9721-0DFF076CE2EF", "MICROSOFT 365 BUSINESS", "Microsoft365", Office, Exchange, ProPlus, Intune), 9),
        (new("0D464138-A623-4255-BFC1-EA36F17FD374", "MICROSOFT 365 E3", "Microsoft365", Office, Exchange, Skype, Intune), 5),
        (new("5F2DD97F-1CFB-40F6-A827-688DE6A16A3B", "DYNAMICS 365 FOR SALES, ENTERPRISE EDITION", "Dynamics", Dynamics, Crm), 5),
        (new("617959CE-3F1F-45A8-9E52-71007814E8A2", "DYNAMICS 365 CUSTOMER ENGAGEMENT PLAN \"NONPROFIT\"", "Dynamics", Dynamics, Crm), 2),
        (DynamicsTask, 2),
        (new("3FD42359-92ED-4F45-9A1A-FE878B33E968", "ENTERPRISE MOBILITY + SECURITY E3", "EMS", Security, Directory, Intune), 6),
        (new("687C966C-377B-4AA2-BB2E-DB20035B7399", "AZURE ACTIVE DIRECTORY PREMIUM P1", "EMS", Security, Directory), 4),
        (new("DE11CC9D-EA95-4C21-AE9C-82B1478C281D", "INTUNE – GERÄTE", "EMS", Security, Intune), 2),
    ];

    public static SampleProduct Next(SampleRandom random) => random.PickWeighted<SampleProduct>(All);
}

/// <summary>A product that is sold by licenses.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, in capitals as the service has it.</param>
/// <param name="SubscriptionType">The type of a subscription to it.</param>
/// <param name="Service">The service that it belongs to.</param>
/// <param name="Workloads">What can be used with a license.</param>
internal sealed record SampleProduct(
    string Id, string Name, string SubscriptionType, (string Code, string Name) Service, params (string Code, string Name)[] Workloads);
