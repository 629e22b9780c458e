using PartnerAnalytics.Linq.Shared.Rules;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>Where a request is written to: an address, or a preview for people.</summary>
internal interface IRequestSink
{
    /// <summary>Begins a parameter.</summary>
    void Parameter(string name);

    /// <summary>Words and signs of the service's grammar.</summary>
    void Syntax(string text);

    /// <summary>The comma between the entries of a list, which an address leaves as it is.</summary>
    void ListSeparator();

    /// <summary>A value, in the form that the grammar has for its type.</summary>
    void Literal(object? value);

    /// <summary>A value that is not known.</summary>
    void Hole(string name);
}
