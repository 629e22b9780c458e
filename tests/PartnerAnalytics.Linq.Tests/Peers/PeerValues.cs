using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace PartnerAnalytics.Linq.Tests.Peers;

/// <summary>What the queries in the manner of other suites capture.</summary>
internal class PeerValues
{
    public const string Constant = "constant";

    public static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly List<long> StaticList = [10, 999];
    public static readonly List<long?> NullableList = [10, null];
    public static readonly long[] Longs = [10, 999];
    public static readonly long?[] NullableArray = [10, null];
    public static readonly int[] Ints = [1, 2];
    public static readonly FrozenSet<long> Frozen = FrozenSet.ToFrozenSet<long>([10, 999]);
    public static readonly ImmutableArray<string> Immutable = ["a", "b"];
    public static readonly ImmutableList<string?> ImmutableTexts = ["a", "b"];
    public static readonly HashSet<string?> Set = ["a", "b"];
    public static readonly SortedSet<long> Sorted = [1, 2];
    public static readonly Queue<string?> Line = new(["a"]);
    public static readonly Stack<string?> Pile = new(["a"]);
    public static readonly LinkedList<string?> Linked = new(["a"]);
    public static readonly ConcurrentBag<string?> Bag = ["a"];
    public static readonly ReadOnlyCollection<string?> ReadOnly = new List<string?> { "a" }.AsReadOnly();
    public static readonly ObservableCollection<string?> Observed = ["a"];
    public static readonly IReadOnlyList<string?> Readable = ["a"];
    public static readonly ICollection<string?> Collection = ["a"];
    public static readonly IList<string?> Listed = ["a"];
    public static readonly ISet<string?> AnySet = new HashSet<string?> { "a" };
    public static readonly IReadOnlySet<string?> ReadableSet = new HashSet<string?> { "a" };
    public static readonly IEnumerable<string?> Sequence = ["a"];
    public static readonly ArraySegment<string?> Segment = new(["a", "b", "c"], 1, 2);
    public static readonly Memory<string?> Memory = new(["a", "b"]);
    public static readonly Dictionary<string, string?> Map = new() { ["a"] = "b" };
    public static readonly IDictionary<string, string?> AnyMap = Map;
    public static readonly SortedDictionary<string, string?> SortedMap = new() { ["a"] = "b" };
    public static readonly ILookup<string, string?> Lookup = new[] { "a" }.ToLookup(text => text, text => (string?)text);
    public static readonly System.Collections.ArrayList Untyped = ["a"];
    public static readonly System.Collections.IList UntypedList = new List<string> { "a" };
    public static readonly object Boxed = 3;
    public static readonly Func<string> Maker = () => "made";
    public static readonly Func<string?, bool> Test = text => text == "a";
    public static readonly Lazy<string> Late = new(() => "late");
    public static readonly Holder Held = new() { Inner = new Holder { Text = "inner" }, Texts = ["a"] };
    public static readonly Holder? NoHolder = null;
    public static readonly Identity Id = new("id");
    public static readonly Level Low = Level.Low;
    public static readonly Level? NoLevel = null;
    public static readonly StringComparison Ordinal = StringComparison.Ordinal;

    public enum Level
    {
        Low = 1,
        High = 3,
    }

    public static string Status => "property";

    public static string Next() => "next";

    public static string? Echo(string? text) => text;

    public static T Same<T>(T value) => value;

    public sealed class Holder
    {
        public string? Text { get; set; }

        public Holder? Inner { get; set; }

        public List<string?> Texts { get; set; } = [];

        public string this[int index] => Text + index;
    }

    public readonly struct Identity(string text)
    {
        public string Text { get; } = text;

        public static implicit operator string(Identity id) => id.Text;
    }

    public sealed record Pair(string? First, string? Second);

    public record Base(string? First);

    public sealed record Derived(string? First, string? Second) : Base(First);

    public record struct PairStruct(string? First, string? Second);

    public readonly record struct ReadOnlyPair(string? First, string? Second);

    public struct Plain
    {
        public string? First { get; set; }

        public string? Second { get; set; }
    }

    public sealed record Settable
    {
        public string? First { get; init; }

        public string? Second { get; init; }
    }

    public sealed record Generic<T>(T? Value);

    public sealed class Own
    {
        public string? First { get; set; }
    }

    public sealed class WithConstructor(string? first)
    {
        public string? First { get; } = first;
    }

    public sealed record OwnEquality(string? First)
    {
        public bool Equals(OwnEquality? other) => other is not null;

        public override int GetHashCode() => 0;
    }

    protected sealed record Protected(string? First, string? Second);
}
