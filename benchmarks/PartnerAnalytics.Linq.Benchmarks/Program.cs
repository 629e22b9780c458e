Console.WriteLine("floors");
