using System;
using System.Net.Http;
using Contoso.Sales;
using PartnerAnalytics.Linq;

using var http = new HttpClient { BaseAddress = new Uri("https://localhost/") };
var partner = new PartnerAnalyticsClient(http);
Console.WriteLine(partner.Query<Sale>().Where(s => s.Region == "North").Take(10));
