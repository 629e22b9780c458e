namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>An interface whose property the gadget's own is.</summary>
public interface INamed
{
    string? Name { get; }
}

/// <summary>An interface whose property the gadget implements beside its own.</summary>
public interface ICoded
{
    string? Kind { get; }
}

/// <content>A property by which an interface sees a gadget otherwise than queries do.</content>
public sealed partial record OpenGadget : INamed, ICoded
{
    string? ICoded.Kind => Name + "!";
}
