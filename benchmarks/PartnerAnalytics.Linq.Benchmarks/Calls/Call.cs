namespace PartnerAnalytics.Linq.Benchmarks.Calls;

/// <summary>A way to make a whole call: from the question to the rows in the program's hands.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Run">Makes the call; its result is what came of it, such as the rows.</param>
internal sealed record Call(string Name, Func<Task<object?>> Run);

/// <summary>What a call costs.</summary>
/// <param name="Milliseconds">Of the wall clock.</param>
/// <param name="ProcessorMilliseconds">Of all processors, in this process.</param>
/// <param name="Bytes">Allocated.</param>
internal readonly record struct CallCost(double Milliseconds, double ProcessorMilliseconds, double Bytes);
