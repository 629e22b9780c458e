using PartnerAnalytics.Linq;

namespace Contoso.Sales.AVeryLongNameOfADepartmentThatDescribesWhatItIsAboutInFull.AVeryLongNameOfATeamThatDescribesWhatItIsAboutInFull
    .AVeryLongNameOfAnApplicationThatDescribesWhatItIsAboutInFull.AVeryLongNameOfAComponentThatDescribesWhatItIsAboutInFull;

/// <summary>Sales of former years: a resource whose full name is too long for the name of a file.</summary>
public static partial class Archive
{
    /// <summary>A sale of a former year.</summary>
    [AnalyticsResource("archive/sales")]
    internal sealed partial record Sale
    {
        /// <summary>What identifies it.</summary>
        [AnalyticsField("id")]
        public required string? Id { get; init; }
    }
}
