namespace PartnerAnalytics.Linq.Specification.Tests.Store;

/// <summary>The rows of the Store's documentation, field by field: as its pages have them, and as the emulator serves them.</summary>
public sealed class DocumentedStoreRowTests
{
    private static readonly StoreSamples Samples = CreateSamples();

    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Rows_are_read_as_documented(string resource) => Samples[resource].ReadAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public Task Rows_of_the_emulator_are_the_documented_ones(string resource) => Samples[resource].ReadFromEmulatorAsync();

    private static StoreSamples CreateSamples()
    {
        var samples = new StoreSamples();
        samples.AddRange(StoreAcquisitionSamples.All);
        samples.AddRange(StoreUseSamples.All);
        samples.AddRange(StoreHealthSamples.All);
        return samples;
    }
}
