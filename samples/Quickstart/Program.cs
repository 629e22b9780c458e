using Quickstart.Stagecraft;
using Quickstart.Tours;

// The queries are in Tours.
return await CommandLine.RunAsync(args, PartnerTour.RunAsync, StoreTour.RunAsync);
