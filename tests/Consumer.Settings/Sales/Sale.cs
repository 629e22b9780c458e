using System;
using System.Diagnostics.CodeAnalysis;
using PartnerAnalytics.Linq;

[assembly: CLSCompliant(true)]

namespace Contoso.Sales;

/// <summary>A sale, with fields of every age.</summary>
[AnalyticsResource("sales")]
public sealed partial record Sale
{
    /// <summary>What identifies it.</summary>
    [AnalyticsField("id")]
    public string? Id { get; init; }

    /// <summary>Where it was made.</summary>
    [AnalyticsField("region", Filter = FilterOperators.Equal | FilterOperators.Contains)]
    public string? Region { get; init; }

    /// <summary>What was paid.</summary>
    [AnalyticsField("amount", Aggregate = FieldAggregate.Sum)]
    public decimal? Amount { get; init; }

    /// <summary>No longer sent.</summary>
    [Obsolete("The service no longer sends it.")]
    [AnalyticsField("old")]
    public string? Old { get; init; }

    /// <summary>Never to be used.</summary>
    [Obsolete("Use the amount.", true)]
    [AnalyticsField("price")]
    public double? Price { get; init; }

    /// <summary>Not yet sent by every region.</summary>
    [Experimental("CONTOSO1")]
    [AnalyticsField("closedDate", Sortable = true)]
    public DateTimeOffset? ClosedDate { get; init; }
}
