#if !NET
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit init accessors and records where the framework lacks the marker type.</summary>
internal static class IsExternalInit;
#endif
