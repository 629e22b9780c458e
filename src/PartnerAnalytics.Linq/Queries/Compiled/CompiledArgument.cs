namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>An argument of a call, in the place of the parameter whose name messages show.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Value">The argument.</param>
internal sealed record CompiledArgument(string Name, object? Value);
