using PartnerAnalytics.Tool.Exporting;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>A call about a query.</summary>
/// <param name="Text">The text of the query.</param>
internal sealed record TextCall(string Text);

/// <summary>A call about a place in a query.</summary>
/// <param name="Text">The text of the query.</param>
/// <param name="Position">The place.</param>
internal sealed record PlaceCall(string Text, int Position);

/// <summary>A call about something that could be written at a place.</summary>
/// <param name="Text">The text of the query.</param>
/// <param name="Position">The place.</param>
/// <param name="Label">What is called so in the list.</param>
internal sealed record DescribeCall(string Text, int Position, string Label);

/// <summary>A call about what corrects a diagnostic.</summary>
/// <param name="Text">The text of the query.</param>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal sealed record FixesCall(string Text, string Id, int Start, int Length);

/// <summary>Asks for a query to take along.</summary>
/// <param name="Text">The text of the query.</param>
/// <param name="Form">In which form.</param>
internal sealed record CopyCall(string Text, CopiedForm Form);

/// <summary>Asks for a file of all rows.</summary>
/// <param name="Text">The text of the query.</param>
/// <param name="Format">The format of the file.</param>
internal sealed record SaveCall(string Text, ExportFormat Format);
