using System.Diagnostics.CodeAnalysis;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>Stands for the client while a query is compiled: its queries can be read and checked, and never run.</summary>
internal sealed class TemplateClient : PartnerAnalyticsClient
{
    public static readonly TemplateClient Instance = new();

    public override AnalyticsQueryable<T> Query<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>() =>
        new(new TemplateRoot<T>());
}
