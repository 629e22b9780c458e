using System.ComponentModel;

namespace PartnerAnalytics.Linq;

/// <summary>
/// A record that holds the rows of a resource. Implemented by the source generator for every record with
/// <see cref="AnalyticsResourceAttribute"/>; not meant to be implemented by hand.
/// </summary>
/// <typeparam name="T">The record itself.</typeparam>
public interface IAnalyticsResource<T>
    where T : class, IAnalyticsResource<T>
{
    /// <summary>The description of the resource: its path, its fields, and what each field supports.</summary>
    static abstract AnalyticsResource Resource { get; }

    /// <summary>Reads one row.</summary>
    /// <param name="reader">The reader, positioned on a row.</param>
    /// <returns>The row; properties that the service did not send are null.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract T ReadRow(ref AnalyticsRowReader reader);
}
