using System.Numerics;

namespace PartnerAnalytics.Linq.Tests.Support;

/// <summary>Values of all kinds that a query can read when it runs.</summary>
internal static class Captured
{
    public static readonly string Text = "text";
    public static readonly int Number = 3;
    public static readonly int? Maybe = 4;
    public static readonly double Half = 0.5;
    public static readonly bool Flag = true;
    public static readonly string[] Names = ["a", "b"];
    public static readonly string?[,] Grid = new string?[2, 2];
    public static readonly object Boxed = "boxed";
    public static readonly BigInteger Big = 5;
    public static readonly Func<string, string> Maker = text => text;

    public static string Show(object? value, string? note = null) => value + note;

    /// <summary>A type with an argument, whose name shows how types are named.</summary>
    internal static class Of<T>
    {
        public static readonly string? Name = typeof(T).Name;
    }

    /// <summary>Tells two texts apart by its own rules.</summary>
    internal static class Rules
    {
        public static bool Equals(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

        public static bool Contains(string?[] list, string? text) => Array.IndexOf(list, text) >= 0;
    }

    /// <summary>A record whose members are its parameters.</summary>
    internal sealed record Pair(object? First, object? Second);

    /// <summary>A record of which one parameter is no member.</summary>
    internal sealed record Mixed(string? Name, string? other)
    {
        public string? Note { get; init; } = other;
    }

    /// <summary>An object that holds a list.</summary>
    internal sealed class Outer
    {
        public List<string> Inner { get; } = [];

        public string? Text { get; init; }
    }
}
