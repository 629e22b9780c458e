namespace PartnerAnalytics.Tool.Querying;

/// <summary>A column of rows.</summary>
/// <param name="Name">The name of the property, the field, or of the value itself.</param>
/// <param name="Type">What its values are, as the row declares it; <see cref="object"/> where nothing does.</param>
internal sealed record QueryColumn(string Name, Type Type);
