using System.Collections.ObjectModel;

namespace PartnerAnalytics.Linq.Tests.Support;

/// <summary>An interface whose property the gadget's own is.</summary>
internal interface INamed
{
    string? Name { get; }
}

/// <summary>An interface whose property the gadget implements beside its own.</summary>
internal interface IKinded
{
    string? Kind { get; }
}

/// <summary>An interface whose property has a body, which the gadget's own takes the place of.</summary>
internal interface ILabelled
{
    string? Label => "label";
}

/// <summary>An interface that is implemented for one type argument by the gadget's own property, and for another beside it.</summary>
/// <typeparam name="TTag">Tells the two apart.</typeparam>
internal interface ITagged<TTag>
{
    string? Secret { get; }
}

/// <content>Properties by which interfaces see a gadget otherwise than queries do.</content>
public sealed partial record Gadget : INamed, IKinded, ILabelled, ITagged<int>, ITagged<long>
{
    string? IKinded.Kind => Upper;

    string? ITagged<long>.Secret => Upper;
}

/// <summary>A record whose property is not the argument that its constructor got.</summary>
internal sealed record Shouted(string? Status)
{
    public string? Status { get; init; } = Status?.ToUpperInvariant();
}

/// <summary>A record with a property that the compiler made, and one that it did not.</summary>
internal sealed record HalfShouted(string? Id, string? Status)
{
    public string? Status { get; init; } = Status?.ToUpperInvariant();
}

/// <summary>A record with two constructors.</summary>
internal sealed record Twice(string? Id, string? Status)
{
    public Twice(string? Status)
        : this("x", Status?.ToUpperInvariant())
    {
    }
}

/// <summary>A record that compares by rules of its own.</summary>
internal sealed record CaseBlind(string? Status)
{
    public bool Equals(CaseBlind? other) => string.Equals(Status, other?.Status, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Status ?? "");
}

/// <summary>A class that looks like a record and is none.</summary>
internal sealed class Likeness(string? Status)
{
    public string? Status { get; } = Status?.ToUpperInvariant();
}

/// <summary>A class with an equality of its own.</summary>
internal sealed class Equal
{
    public string? Status { get; init; }

    public override bool Equals(object? obj) => obj is Equal other && Status == other.Status;

    public override int GetHashCode() => Status?.GetHashCode(StringComparison.Ordinal) ?? 0;
}

/// <summary>A base whose property is hidden.</summary>
internal record Hidden
{
    public string? Status { get; init; } = "hidden";
}

/// <summary>A record that hides a property of its base.</summary>
internal sealed record Hiding : Hidden
{
    public new string? Status { get; init; }
}

/// <summary>A collection that finds what others would not.</summary>
internal sealed class Anything : List<string?>
{
    public new bool Contains(string? item) => item is not null || Count > 0;
}

/// <summary>A list that others take for a list, and that finds what others would not.</summary>
internal sealed class AnythingListed : Collection<string?>, ICollection<string?>
{
    bool ICollection<string?>.Contains(string? item) => item is not null || Count > 0;
}

/// <summary>A list like any other.</summary>
internal sealed class Statuses : List<string?>;

/// <summary>Texts by their length.</summary>
internal sealed class ByText : KeyedCollection<string, string>
{
    protected override string GetKeyForItem(string item) => item.ToUpperInvariant();
}
